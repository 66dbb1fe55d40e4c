import type { Core } from '@strapi/strapi';
import type { ImportKey } from '../domain/decision';

const UID = 'plugin::curation.import-key';

interface KeyRow {
  id: number;
  externalId: string;
  objectId: string;
  fingerprint: string | null;
  revision: number | null;
}

/** The memory of imports. Written by the transaction that writes the resource: an item is imported whole, once, or not at all. */
export const importKeys = ({ strapi }: { strapi: Core.Strapi }) => {
  const rows = () => strapi.db.query(UID);
  return {
    /** The keys of those of the items that were imported, by external id. */
    async known(source: string, externalIds: readonly string[]): Promise<Map<string, ImportKey>> {
      const found = (await rows().findMany({
        where: { source, objectKind: 'resource', externalId: { $in: [...externalIds] } },
      })) as KeyRow[];
      return new Map(
        found.map(({ externalId, objectId, fingerprint, revision }) => [
          externalId,
          { externalId, resourceId: objectId, fingerprint: fingerprint ?? '', revision: revision ?? 0 },
        ]),
      );
    },

    async remember(source: string, keys: readonly ImportKey[]): Promise<void> {
      const importedAt = new Date().toISOString();
      const data = keys.map(({ externalId, resourceId, fingerprint, revision }) => ({
        source,
        externalId,
        objectKind: 'resource',
        objectId: resourceId,
        fingerprint,
        revision,
        importedAt,
      }));
      if (data.length > 0) await rows().createMany({ data });
    },

    async renew(source: string, { externalId, fingerprint, revision }: ImportKey): Promise<void> {
      const where = { source, objectKind: 'resource', externalId };
      await rows().update({ where, data: { fingerprint, revision, importedAt: new Date().toISOString() } });
    },

    /** The base that a source fills, null before its first import. */
    async base(source: string): Promise<string | null> {
      const row = (await rows().findOne({ where: { source, objectKind: 'base', externalId: '-' } })) as KeyRow | null;
      return row?.objectId ?? null;
    },

    async rememberBase(source: string, objectId: string): Promise<void> {
      const importedAt = new Date().toISOString();
      await rows().create({ data: { source, objectKind: 'base', externalId: '-', objectId, importedAt } });
    },
  };
};
