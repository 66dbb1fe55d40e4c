import { createRequire } from 'node:module';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { bootCms, root } from '../support/strapi.ts';
import { copyOfLargeCorpus } from './corpus.ts';
import { spread, type BenchOptions, type Figure } from './figures.ts';

const require = createRequire(path.join(root, 'plugins/public-api/package.json'));
const { execute: run, parse, validate } = require('graphql') as typeof import('graphql');

const LIST = '{ resources(pagination: { limit: 25 }) { documentId title description slug } }';
const NESTED = `{ resources(pagination: { limit: 25 }) { title base { title slug } contents {
  ... on ComponentContentRichText { key body } ... on ComponentContentLink { key url }
  ... on ComponentContentFile { key caption } ... on ComponentContentImage { key alternative } } } }`;
const ROUNDS = 9;
const RUNS = 20;

type Work = () => Promise<unknown>;

/** Lets every resolver through: roles of users-permissions are not what is measured. */
const state = () => ({
  auth: { strategy: { name: 'bench', verify: () => undefined }, credentials: null, ability: null },
});

const cpuOf = async (work: Work): Promise<number> => {
  const before = process.cpuUsage();
  for (let run = 0; run < RUNS; run++) await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / RUNS;
};

/** CPU of two ways of doing the same thing, measured in turn so that the machine's mood weighs on both. */
async function compare(name: string, one: Work, other: Work): Promise<Figure> {
  await cpuOf(one);
  await cpuOf(other);
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) ratios.push((await cpuOf(one)) / (await cpuOf(other)));
  return spread(name, 'ratio', ratios);
}

async function statementsOf(strapi: Core.Strapi, work: Work): Promise<number> {
  let count = 0;
  const listen = ({ sql }: { sql: string }) => {
    if (/^(select|with)/i.test(sql) && !sql.includes('publication_')) count++;
  };
  strapi.db.connection.on('query', listen);
  await work();
  strapi.db.connection.removeListener('query', listen);
  return count;
}

/** Reads of the CMS: what the rule costs, and what batching the relations of a GraphQL list saves over stock Strapi. */
export async function bench(options: BenchOptions): Promise<Figure[]> {
  const large = options.corpus === 'large';
  const cms = await bootCms({ DEMO: 'true', ...(large ? await copyOfLargeCorpus() : {}) });
  const { strapi } = cms;
  try {
    const { seedReference, seedDemo } = require(path.join(root, 'cms/dist/src/seeding/index.js'));
    await seedReference(strapi);
    await seedDemo(strapi);
    const ours = strapi.plugin('graphql').service('content-api').buildSchema();
    const outOfTheBox = require(
      path.join(root, 'node_modules/@strapi/plugin-graphql/dist/server/services/content-api/index.js'),
    )({ strapi }).buildSchema();
    // A query is parsed and checked at its first request only: the server keeps its document.
    const documents = new Map<string, ReturnType<typeof parse>>();
    const documentOf = (schema: typeof ours, source: string) => {
      const document = documents.get(source) ?? parse(source);
      if (!documents.has(source) && validate(schema, document).length > 0) throw new Error(`Not valid: ${source}`);
      documents.set(source, document);
      return document;
    };
    const execute = async (schema: typeof ours, source: string, given: object) => {
      const document = documentOf(schema, source);
      const { errors, data } = await run({
        schema,
        document,
        contextValue: { state: given, koaContext: { state: given } },
      });
      if (errors) throw errors[0];
      return data;
    };
    // Without a request around it, Strapi reads as the system and relation by relation: what it does out of the box.
    const stock = (source: string) => () => execute(outOfTheBox, source, state());
    const asSystem = (source: string) => () => execute(ours, source, state());
    const asAnonymous = (source: string) => () => {
      const context = { path: '/graphql', state: state(), request: { header: {} } };
      return strapi.requestContext.run(
        context as never,
        () => execute(ours, source, context.state) as never,
      ) as unknown as Promise<unknown>;
    };
    const list = (query: object) =>
      strapi.documents('api::resource.resource').findMany({ status: 'published', limit: 25, ...query });
    const restAsAnonymous = () =>
      strapi.requestContext.run(
        { path: '/api/resources', state: {}, request: { header: {} } } as never,
        () => list({}) as never,
      ) as unknown as Promise<unknown>;

    const figures: Figure[] = [
      await compare('cms.rest_list.cpu_rule_vs_none', restAsAnonymous, () =>
        list({ filters: { open: true } as never }),
      ),
      await compare('cms.graphql_list.cpu_rule_vs_none', asAnonymous(LIST), asSystem(LIST)),
    ];
    const count = async (name: string, work: Work): Promise<Figure> => ({
      name,
      unit: 'statements',
      value: await statementsOf(strapi, work),
    });
    figures.push(
      await count('cms.rest_list.sql', restAsAnonymous),
      await count('cms.rest_list.sql_without_rule', async () => list({})),
      await count('cms.graphql_list.sql', asAnonymous(LIST)),
      await count('cms.graphql_nested.sql', asAnonymous(NESTED)),
      await count('cms.graphql_nested.sql_stock', stock(NESTED)),
    );
    const rate = await compare('', stock(NESTED), asAnonymous(NESTED));
    figures.push({ ...rate, name: 'cms.graphql_nested.rate_vs_stock' });
    return figures;
  } finally {
    await cms.close();
  }
}
