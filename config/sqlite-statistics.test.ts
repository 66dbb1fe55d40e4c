import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { refreshStatistics } from './sqlite-statistics';

describe('the statistics of a SQLite database', () => {
  it('have a table read through the index that tells its rows apart', () => {
    const database = new Database(':memory:');
    database.exec(`
      create table parts (id integer primary key, owner integer, field text);
      create index by_owner on parts (owner);
      create index by_field on parts (field);
      with recursive n(i) as (select 1 union all select i + 1 from n where i < 3000)
      insert into parts (owner, field) select i, 'sections' from n;
    `);
    const plan = () =>
      JSON.stringify(database.prepare('explain query plan select * from parts where owner in (1, 2) and field = ?').all('sections'));
    expect(plan()).toContain('by_field');
    refreshStatistics(database);
    expect(plan()).toContain('by_owner');
  });
});
