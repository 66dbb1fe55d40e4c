import Database from 'better-sqlite3';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepStatistics } from './sqlite-statistics';

/** Three thousand parts, each of another owner and all of one field. */
function filled(): Database.Database {
  const database = new Database(':memory:');
  database.exec(`
    create table parts (id integer primary key, owner integer, field text);
    create index by_owner on parts (owner);
    create index by_field on parts (field);
    with recursive n(i) as (select 1 union all select i + 1 from n where i < 3000)
    insert into parts (owner, field) select i, 'sections' from n;
  `);
  return database;
}

const plan = (database: Database.Database) =>
  JSON.stringify(
    database.prepare('explain query plan select * from parts where owner in (1, 2) and field = ?').all('sections'),
  );

afterEach(() => vi.useRealTimers());

describe('the statistics of a SQLite database', () => {
  it('have a table read through the index that tells its rows apart', () => {
    const database = filled();
    expect(plan(database)).toContain('by_field');
    keepStatistics(database);
    expect(plan(database)).toContain('by_owner');
  });

  it('wait for another time while somebody else writes', () => {
    vi.useFakeTimers();
    const busy = () => {
      throw new Error('SQLITE_BUSY: database is locked');
    };
    expect(() => keepStatistics({ open: true, pragma: busy })).not.toThrow();
    expect(() => vi.advanceTimersByTime(3 * 60 * 60 * 1000)).not.toThrow();
  });

  it('are taken again while the connection is open, and no longer', () => {
    vi.useFakeTimers();
    const connection = { open: true, pragma: vi.fn() };
    keepStatistics(connection);
    vi.advanceTimersByTime(3 * 60 * 60 * 1000);
    expect(connection.pragma.mock.calls).toEqual([['optimize=0x10002'], ['optimize']]);
    connection.open = false;
    vi.advanceTimersByTime(24 * 60 * 60 * 1000);
    expect(connection.pragma).toHaveBeenCalledTimes(2);
    expect(vi.getTimerCount()).toBe(0);
  });
});
