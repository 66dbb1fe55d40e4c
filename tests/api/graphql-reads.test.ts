import crypto from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countStatements } from '../support/statements.ts';
import { bootCms, type RunningCms } from '../support/strapi.ts';
import { createWorld } from '../support/world.ts';

let cms: RunningCms;
beforeAll(async () => {
  cms = await bootCms();
  const world = createWorld(cms.strapi);
  const base = await world.base({
    title: 'Base ouverte',
    contactEmail: 'contact@exemple.test',
    contactAudience: 'public',
  });
  await world.base({ title: 'Base réservée', contactEmail: 'equipe@exemple.test', contactAudience: 'team' });
  const linked = await world.resource(base, { title: 'Ressource liée' });
  const hidden = await world.resource(base, { title: 'Ressource cachée', visibility: 'private' });
  const content = (kind: string, data: object) => ({
    __component: `content.${kind}`,
    key: crypto.randomUUID(),
    revision: 1,
    ...data,
  });
  for (let index = 0; index < 30; index++)
    await world.resource(base, {
      title: `Fiche ${index}`,
      contents: [
        content('rich-text', { body: `<p>Texte ${index}</p>` }),
        content('link', { url: 'https://exemple.test' }),
        content('linked-resource', { resource: index % 2 ? linked : hidden }),
      ],
    });
});
afterAll(() => cms.close());

const ask = async (query: string) => {
  const { body } = await request(cms.strapi.server.httpServer).post('/graphql').send({ query });
  expect(body.errors).toBeUndefined();
  return body.data;
};

const nested = (limit: number) => `{ resources(pagination: { limit: ${limit} }, sort: "title:asc") {
  title base { title } contents { __typename
    ... on ComponentContentRichText { key body }
    ... on ComponentContentLink { key url }
    ... on ComponentContentLinkedResource { key resource { title } } } } }`;

describe('a list with its base and contents', () => {
  it('costs at most fifteen statements, however long it is', async () => {
    const long = await countStatements(cms.strapi, () => ask(nested(25)));
    const short = await countStatements(cms.strapi, () => ask(nested(5)));
    expect(long.result.resources).toHaveLength(25);
    expect(long.statements.length).toBeLessThanOrEqual(15);
    expect(short.statements.length).toBe(long.statements.length);
  });

  it('gives each row its own contents, in order, and no hidden linked resource', async () => {
    const { resources } = await ask(nested(25));
    const cards = resources.filter(({ title }: { title: string }) => title.startsWith('Fiche'));
    for (const { title, base, contents } of cards) {
      const index = Number(title.slice('Fiche '.length));
      expect(base.title).toBe('Base ouverte');
      expect(contents.map((item: { __typename: string }) => item.__typename)).toEqual([
        'ComponentContentRichText',
        'ComponentContentLink',
        'ComponentContentLinkedResource',
      ]);
      expect(contents[0].body).toBe(`<p>Texte ${index}</p>`);
      expect(contents[2].resource).toEqual(index % 2 ? { title: 'Ressource liée' } : null);
    }
  });

  it('cuts nested lists to their own page', async () => {
    const { resources } = await ask(
      '{ resources(pagination: { limit: 3 }, filters: { title: { startsWith: "Fiche" } }) { tags(pagination: { limit: 1 }) { name } } }',
    );
    expect(resources).toHaveLength(3);
  });
});

it('tells a contact address to the audience its base chose', async () => {
  const { bases } = await ask('{ bases(sort: "title:asc") { title contact } }');
  expect(bases).toEqual([
    { title: 'Base ouverte', contact: 'contact@exemple.test' },
    { title: 'Base réservée', contact: null },
  ]);
});

describe('REST', () => {
  it('lists and shows what is open, and nothing can be written', async () => {
    const http = request(cms.strapi.server.httpServer);
    const list = await http.get('/api/resources?pagination[pageSize]=100');
    expect(list.status).toBe(200);
    expect(list.body.meta.pagination.total).toBe(31);
    const [first] = list.body.data;
    expect((await http.get(`/api/resources/${first.documentId}`)).body.data.title).toBe(first.title);
    expect(Object.keys(first)).not.toContain('gate');
    for (const method of ['post', 'put', 'delete', 'patch'] as const)
      expect([404, 405]).toContain(
        (await http[method](`/api/resources/${first.documentId}`).send({ data: {} })).status,
      );
  });
});
