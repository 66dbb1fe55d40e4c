import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countStatements } from '../support/statements.ts';
import { leakWorld, type LeakWorld } from './leak-world.ts';

let leak: LeakWorld;
beforeAll(async () => {
  leak = await leakWorld();
});
afterAll(() => leak?.cms.close());

const statements = async (path: string) => {
  const { result, statements: sent } = await countStatements(leak.cms.strapi, () => leak.as(null).get(path));
  expect(result.status).toBe(200);
  return sent;
};

describe('what the rule costs an anonymous list', () => {
  it('is no statement and no join, whatever its length', async () => {
    const short = await statements('/api/resources?pagination[pageSize]=1');
    for (let index = 0; index < 10; index += 1) await leak.world.resource(leak.ids['openBase']!);
    const long = await statements('/api/resources?pagination[pageSize]=100');
    // The list and its count, as without the rule.
    expect(short).toHaveLength(2);
    expect(long).toHaveLength(2);
    expect(long.join()).not.toMatch(/join/i);
  });
});
