import { describe, expect, it } from 'vitest';
import { testEnvironment } from '../tests/support/strapi.ts';
import { readEnvironment } from './env-schema.ts';

const environment = testEnvironment('/tmp');

describe('the environment of the CMS', () => {
  it('is refused when members’ and administrators’ sessions have the same key', () => {
    expect(readEnvironment(environment).JWT_SECRET).toBe(environment['JWT_SECRET']);
    expect(() => readEnvironment({ ...environment, JWT_SECRET: environment['ADMIN_JWT_SECRET'] })).toThrow(
      /JWT_SECRET : doit différer de ADMIN_JWT_SECRET/,
    );
  });
});
