import { afterAll, beforeAll, expect, it } from 'vitest';
import { bootAccounts } from './accounts-world.ts';
import type { Json } from './editing-support';

let world: Awaited<ReturnType<typeof bootAccounts>>;
beforeAll(async () => {
  world = await bootAccounts();
});
afterAll(() => world.close());

it('a member who signed in creates a base and a resource with their session alone', async () => {
  const token = await world.signIn(await world.join({}));
  const send = async (path: string, body?: unknown, by = token) => {
    const { status, body: answer } = await world.call(`/api/editing${path}`, { body, token: by });
    return { status, data: answer.data as Json };
  };
  const base = await send('/bases', { title: 'Base de Camille', contactEmail: 'camille@exemple.fr' });
  expect(base).toMatchObject({ status: 201, data: { role: 'owner', visibility: 'private' } });
  const resource = await send('/resources', { title: 'Premier atelier', base: base.data.id });
  expect(resource.status).toBe(201);
  const key = (await send(`/resources/${resource.data.id}/contents`, { kind: 'rich-text', body: '<p>a</p>' })).data.key;
  const removed = await world.call(`/api/editing/resources/${resource.data.id}/contents/${key}`, {
    method: 'DELETE',
    token,
  });
  expect(removed.status).toBe(200);
  expect((await send(`/resources/${resource.data.id}/publish`, {})).data.state).toBe('published');
  expect((await send('/workshop')).data).toMatchObject({ total: 1, resources: [{ id: resource.data.id, mine: true }] });

  const other = await world.signIn(await world.join({ email: 'autre@exemple.fr' }));
  expect((await send(`/resources/${resource.data.id}`, undefined, other)).status).toBe(404);
  expect((await send('/workshop', undefined, 'wrong')).status).toBe(401);
});
