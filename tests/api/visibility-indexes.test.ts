import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootCms, type RunningCms } from '../support/strapi.ts';

let cms: RunningCms;
beforeAll(async () => {
  cms = await bootCms();
});
afterAll(() => cms?.close());

const indexes = async (): Promise<{ name: string; isUnique: boolean }[]> => {
  const knex = cms.strapi.db.connection;
  const postgres = cms.strapi.db.dialect.client === 'postgres';
  const statement = postgres
    ? 'select indexname as name, indexdef as sql from pg_indexes'
    : "select name, sql from sqlite_master where type = 'index'";
  const answer = (await knex.raw(statement)) as unknown as { rows?: unknown[] } | unknown[];
  const rows = (Array.isArray(answer) ? answer : answer.rows) as { name: string; sql: string | null }[];
  return rows.map(({ name, sql }) => ({ name, isUnique: /unique/i.test(sql ?? '') }));
};

describe('the database', () => {
  it.each([
    ['resources_open_idx', false],
    ['resources_base_key_idx', false],
    ['collections_base_key_idx', false],
    ['bases_open_idx', false],
    ['memberships_pair_unique', true],
    ['actor_type_grants_pair_unique', true],
    ['share_links_active_key_unique', true],
  ])('has the index %s the rule relies on', async (name, isUnique) => {
    expect((await indexes()).find((index) => index.name === name)).toEqual({ name, isUnique });
  });
});
