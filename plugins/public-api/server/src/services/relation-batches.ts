import type { Core } from '@strapi/strapi';
import DataLoader from 'dataloader';
import {
  batchesOf,
  cutWindow,
  readKey,
  splitWindow,
  type RelationQuery,
  type RelationRead,
} from '../domain/relation-batch';
import { leadsTo } from '../domain/exposure';

type Row = { id: number } & Record<string, unknown>;
type Loaders = Map<string, DataLoader<RelationRead, unknown, string>>;
type Load = (uid: string, entity: Row, field: string | string[], query?: RelationQuery) => Promise<unknown>;

/** Strapi types its entity manager too narrowly for a decorator. */
type EntityManager = { load: Load; findMany(uid: string, query: unknown): Promise<Row[]> };

const loadersOfRequest = new WeakMap<object, Loaders>();

/**
 * Makes the nested relations of one GraphQL request share their statements: Strapi reads each relation of each row by itself
 * (279 statements for 25 resources with their base and contents), through one function that is decorated here. Reads go
 * through the same entity manager, so the visibility rule applies to them as to any other.
 */
export function batchRelationReads(strapi: Core.Strapi, graphqlPath: string): void {
  const manager = strapi.db.entityManager as unknown as EntityManager;
  const loadOne = manager.load.bind(manager) as Load;

  async function readAll(uid: string, reads: readonly RelationRead[]): Promise<unknown[]> {
    const found: unknown[] = reads.map(() => null);
    await Promise.all(
      batchesOf(reads).map(async ({ ids, relations, ranks }) => {
        const rows = await manager.findMany(uid, {
          select: ['id'],
          where: { id: { $in: ids } },
          populate: relations,
        });
        const byId = new Map(rows.map((row) => [row.id, row]));
        for (const rank of ranks) found[rank] = byId.get(reads[rank]!.id)?.[reads[rank]!.field] ?? null;
      }),
    );
    return found;
  }

  const loaderOf = (loaders: Loaders, uid: string) => {
    const loader = loaders.get(uid) ?? new DataLoader((reads) => readAll(uid, reads), { cacheKeyFn: readKey });
    loaders.set(uid, loader);
    return loader;
  };

  manager.load = async (uid, entity, field, query) => {
    const context = strapi.requestContext.get();
    if (!context || !leadsTo(graphqlPath, context.path) || Array.isArray(field))
      return loadOne(uid, entity, field, query);
    const loaders: Loaders = loadersOfRequest.get(context) ?? new Map();
    loadersOfRequest.set(context, loaders);
    const { shared, window } = splitWindow(query);
    return cutWindow(await loaderOf(loaders, uid).load({ id: entity.id, field, shared }), window);
  };
}
