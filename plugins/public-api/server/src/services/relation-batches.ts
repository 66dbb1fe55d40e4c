import type { Core } from '@strapi/strapi';
import DataLoader from 'dataloader';
import { batchKey, cutWindow, splitWindow, type RelationQuery } from '../domain/relation-batch';
import { leadsTo } from '../domain/exposure';

type Row = { id: number } & Record<string, unknown>;
type Loaders = Map<string, DataLoader<number, unknown>>;
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

  const loaderFor = (loaders: Loaders, uid: string, field: string, shared: RelationQuery) => {
    const key = batchKey(uid, field, shared);
    const known = loaders.get(key);
    if (known) return known;
    const loader = new DataLoader<number, unknown>(async (ids) => {
      const rows = await manager.findMany(uid, {
        select: ['id'],
        where: { id: { $in: [...ids] } },
        populate: { [field]: Object.keys(shared).length ? shared : true },
      });
      const byId = new Map(rows.map((row) => [row.id, row[field]]));
      return ids.map((id) => byId.get(id) ?? null);
    });
    loaders.set(key, loader);
    return loader;
  };

  manager.load = async (uid, entity, field, query) => {
    const context = strapi.requestContext.get();
    if (!context || !leadsTo(graphqlPath, context.path) || Array.isArray(field))
      return loadOne(uid, entity, field, query);
    const loaders: Loaders = loadersOfRequest.get(context) ?? new Map();
    loadersOfRequest.set(context, loaders);
    const { shared, window } = splitWindow(query);
    return cutWindow(await loaderFor(loaders, uid, field, shared).load(entity.id), window);
  };
}
