import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootCms, root, type RunningCms } from '../support/strapi.ts';
import { countStatements } from '../support/statements.ts';

const committed = path.join(root, 'plugins/public-api/schema.graphql');
const { printedSchema } = createRequire(import.meta.url)(
  path.join(root, 'plugins/public-api/dist/server/src/services/schema.js'),
) as { printedSchema(strapi: unknown): string };

let cms: RunningCms;
beforeAll(async () => {
  cms = await bootCms();
});
afterAll(() => cms.close());

const ask = (query: string) => request(cms.strapi.server.httpServer).post('/graphql').send({ query });

describe('the public GraphQL schema', () => {
  it('is the one committed (UPDATE_SCHEMA=1 writes it anew)', () => {
    const printed = printedSchema(cms.strapi);
    if (process.env.UPDATE_SCHEMA) fs.writeFileSync(committed, printed);
    expect(printed).toBe(fs.readFileSync(committed, 'utf8'));
  });

  it('only reads', () => {
    const schema = printedSchema(cms.strapi);
    expect(schema).not.toMatch(/^type (Mutation|Subscription|UsersPermissions\w*|Membership|ActorTypeGrant)\b/m);
    expect(schema).not.toMatch(/\b(contactEmail|account|exceptionMembers|binnedAt|hiddenReason|publicationFilter)\b/);
  });
});

describe('the limits of an operation', () => {
  const nested = (depth: number): string => (depth === 0 ? 'title' : `parent { ${nested(depth - 1)} }`);
  const refused = [
    ['too deep', `{ tags { ${nested(10).replace('title', 'name')} } }`],
    ['a hundred aliases', `{ ${Array.from({ length: 100 }, (_, i) => `a${i}: tags { name }`).join(' ')} }`],
    ['a fragment cycle', '{ tags { ...a } } fragment a on Tag { ...b } fragment b on Tag { ...a }'],
    ['too many directives', `{ tags { name ${'@include(if: true) '.repeat(30)} } }`],
    [
      'too costly',
      `{ ${Array.from({ length: 14 }, (_, i) => `a${i}: resources { title slug base { title slug territory { name code parent { name code parent { name code parent { name code slug family } } } } } tags { name slug category { name slug tags { name slug } } } }`).join(' ')} }`,
    ],
  ] as const;

  it.each(refused)('refuse %s before the database is asked', async (_name, query) => {
    const { result, statements } = await countStatements(cms.strapi, () => ask(query));
    expect(result.status).toBe(400);
    expect(result.body.data).toBeUndefined();
    expect(statements).toEqual([]);
  });

  it.each(['/GraphQL', '/graphql/', '/GRAPHQL/?x=1'])('hold however the address is written: %s', async (address) => {
    const send = (query: string) =>
      request(cms.strapi.server.httpServer).post(address).set('authorization', 'Bearer rien').send({ query });
    for (const [name, query] of refused) {
      const { result, statements } = await countStatements(cms.strapi, () => send(query));
      expect(result.status, name).toBeGreaterThanOrEqual(400);
      expect(result.status, `${name} ${result.text}`).toBeLessThan(500);
      expect(result.body.data, name).toBeUndefined();
      expect(statements, name).toEqual([]);
    }
    const plain = await send('{ tags { name category { name } } }');
    const asUsual = await ask('{ tags { name category { name } } }');
    expect([plain.status, plain.body]).toEqual([asUsual.status, asUsual.body]);
  });

  it('leave no mutation to ask for', async () => {
    const { body } = await ask('mutation { createTag(data: {}) { name } }');
    expect(body.errors).not.toHaveLength(0);
    expect(body.data ?? null).toBeNull();
  });

  it('refuse a batch of operations', async () => {
    const answer = await request(cms.strapi.server.httpServer)
      .post('/graphql')
      .send([{ query: '{ tags { name } }' }, { query: '{ tags { name } }' }]);
    expect(answer.status).toBe(400);
  });

  it('never give more than a hundred rows', async () => {
    const { result, statements } = await countStatements(cms.strapi, () =>
      ask('{ tags(pagination: { limit: 5000 }) { name } }'),
    );
    expect(result.body.errors).toBeUndefined();
    expect(statements.at(-1)).toMatch(/limit/);
  });
});
