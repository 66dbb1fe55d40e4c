import fs from 'node:fs';
import { buildSchema, validate, type DocumentNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import * as bases from './base';
import * as collections from './collection';
import { changelogQuery, glossaryQuery } from './editorial';
import { frameQuery } from './frame';
import { homeListsQuery, homePageQuery } from './home';
import * as lists from './lists';
import * as members from './member';
import { formerChartersQuery, pageQuery } from './page';
import { resourcesQuery } from './resource';
import * as themes from './themes';

const schema = buildSchema(
  fs.readFileSync(new URL('../../../plugins/public-api/schema.graphql', import.meta.url), 'utf8'),
);
const queries = Object.entries({
  ...bases,
  ...collections,
  ...lists,
  ...members,
  ...themes,
  changelogQuery,
  formerChartersQuery,
  frameQuery,
  glossaryQuery,
  homeListsQuery,
  homePageQuery,
  pageQuery,
  resourcesQuery,
});

describe('queries of the site', () => {
  it.each(queries)('%s is one the committed schema accepts', (_name, query) => {
    expect(validate(schema, query as unknown as DocumentNode).map((error) => error.message)).toEqual([]);
  });
});
