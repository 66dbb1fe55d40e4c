import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { editingWorld, type EditingWorld } from './editing-support.ts';

let world: EditingWorld;
beforeAll(async () => {
  world = await editingWorld();
});
afterAll(() => world?.cms.close());

const register = (secret: string, active = true) =>
  request(world.strapi.server.httpServer)
    .put('/api/publication/followers/page-store-dead')
    .set('authorization', `Bearer ${secret}`)
    .send({ cursor: 0, nudgeUrl: 'http://127.0.0.1:9/_nudge', active });

it('a command that withdraws what a dead page store may still show answers 202 and says so', async () => {
  const answered = await register(process.env.FOLLOWER_SECRET!);
  expect(answered.status, answered.text).toBe(200);
  const began = performance.now();
  const late = await request(world.callback)
    .put(`/api/editing/bases/${world.publicBase}/visibility`)
    .set('x-test-member', world.members.owner)
    .send({ visibility: 'private' });
  expect(late.status, late.text).toBe(202);
  expect(late.body).toMatchObject({
    data: { id: world.publicBase, visibility: 'private' },
    status: 'withdrawing',
    message: 'Retrait en cours : la page publique disparaîtra dans quelques instants.',
  });
  expect(performance.now() - began).toBeLessThan(8000);

  // What withdraws nothing waits for nobody, and a store that said it stopped is not waited for.
  const reopened = await world.call(world.members.owner, 'put', `/bases/${world.publicBase}/visibility`, {
    visibility: 'public',
  });
  expect(reopened.status).toBe(200);
  await register(process.env.FOLLOWER_SECRET!, false);
  const withdrawn = await world.call(world.members.owner, 'put', `/bases/${world.publicBase}/visibility`, {
    visibility: 'private',
  });
  expect(withdrawn.status).toBe(200);
});

it('what may be seen but not done is refused in French', async () => {
  const { status, error } = await world.call(world.members.reader, 'put', `/bases/${world.base}`, { title: 'À moi' });
  expect(status).toBe(403);
  expect(error).toMatchObject({
    name: 'ForbiddenError',
    message: 'Vous n’avez pas le droit de faire cela.',
    details: { code: 'NotAllowed' },
  });
  const add = await world.call(world.members.reader, 'post', '/resources', { title: 'Intrus', base: world.base });
  expect([add.status, add.error.message]).toEqual([403, expect.stringMatching(/[éèà ].*\.$/)]);
});
