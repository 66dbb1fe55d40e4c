import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { queryExample, queryExamples } from './examples';
import { longestQuery, readTyped } from './typed-query';

describe('a query somebody typed', () => {
  it('has variables that are a JSON object, or none', () => {
    expect(readTyped('{ a }', '')).toEqual({ ok: true, variables: {} });
    expect(readTyped('{ a }', ' { "page": 2 } ')).toEqual({ ok: true, variables: { page: 2 } });
    for (const variables of ['{', '[]', 'null', '3', '"texte"'])
      expect(readTyped('{ a }', variables)).toMatchObject({ ok: false, field: 'variables' });
  });

  it('is neither empty nor endless', () => {
    expect(readTyped('  ', '')).toMatchObject({ ok: false, field: 'query' });
    expect(readTyped('a'.repeat(longestQuery + 1), '')).toMatchObject({ ok: false, field: 'query' });
  });
});

describe('the examples', () => {
  it('are queries, with variables, each under its own name', () => {
    expect(new Set(queryExamples.map(({ slug }) => slug)).size).toBe(queryExamples.length);
    for (const { query, variables } of queryExamples) {
      expect(() => parse(query)).not.toThrow();
      expect(readTyped(query, variables).ok).toBe(true);
    }
  });

  it('start with the first one when the name is unknown', () => {
    expect(queryExample('inconnu')).toBe(queryExamples[0]);
    expect(queryExample('index').slug).toBe('index');
  });
});
