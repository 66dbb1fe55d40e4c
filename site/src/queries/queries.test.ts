import fs from 'node:fs';
import { buildSchema, validate, type DocumentNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { baseQuery, baseResourcesQuery } from './base';
import * as lists from './lists';
import { pageQuery } from './page';
import { resourceQuery } from './resource';

const schema = buildSchema(
  fs.readFileSync(new URL('../../../plugins/public-api/schema.graphql', import.meta.url), 'utf8'),
);
const queries = Object.entries({ ...lists, baseQuery, baseResourcesQuery, pageQuery, resourceQuery });

describe('queries of the site', () => {
  it.each(queries)('%s is one the committed schema accepts', (_name, query) => {
    expect(validate(schema, query as unknown as DocumentNode).map((error) => error.message)).toEqual([]);
  });
});
