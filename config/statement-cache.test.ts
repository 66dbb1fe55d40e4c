import { describe, expect, it } from 'vitest';
import { keepStatements } from './statement-cache';

const connection = () => {
  const prepared: string[] = [];
  return { prepared, prepare: (sql: string): unknown => (prepared.push(sql), { sql }) };
};

describe('a connection that keeps its statements', () => {
  it('prepares a statement once, however often it is used', () => {
    const one = connection();
    keepStatements(one);
    expect(one.prepare('select 1')).toBe(one.prepare('select 1'));
    expect(one.prepared).toEqual(['select 1']);
  });

  it('does not keep the long ones, which do not come again', () => {
    const one = connection();
    keepStatements(one);
    const long = `insert into t values ${'(?),'.repeat(5_000)}`;
    for (const sql of [long, long]) one.prepare(sql);
    expect(one.prepared).toEqual([long, long]);
  });

  it('forgets the one used longest ago when there are too many', () => {
    const one = connection();
    keepStatements(one, 2);
    for (const sql of ['a', 'b', 'a', 'c', 'a', 'b']) one.prepare(sql);
    expect(one.prepared).toEqual(['a', 'b', 'c', 'b']);
  });
});
