import type { Core } from '@strapi/strapi';
import { inTransaction, linkUid, tableOf } from '../tables';
import { shownFiles, type Version } from './shown-files';

export const linkedKinds: Readonly<Record<string, string>> = {
  'api::resource.resource': 'resource',
  'api::base.base': 'base',
  'api::collection.collection': 'collection',
  'api::member.member': 'member',
};

/** In milliseconds: how long a file nothing shows is kept for the member who sent it. */
export const keptLoose = 7 * 86_400_000;

export interface FileLink {
  objectKind: string;
  objectId: string;
  version: Version;
  /** Of an upload: the object that stopped showing it last. */
  former?: { objectKind: string; objectId: string };
}

interface LinkRow {
  id: number;
  file_id: number;
  version: Version;
}

export const links = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * Makes the links of one document what its media fields say. Called after every write of a tracked type, in the transaction of
   * that write; a handful of statements whatever the number of files.
   * Files sent by members that nothing shows any more are marked for deletion: at once when the object is gone, else in seven days.
   *
   * @param uid content type; types without files are ignored
   */
  async refresh(uid: string, documentId: string): Promise<void> {
    const objectKind = linkedKinds[uid];
    if (!objectKind) return;
    await inTransaction(strapi, async (table) => {
      const name = tableOf(strapi, linkUid);
      const { exists, shown } = await shownFiles(strapi, table, uid, documentId);
      const known: LinkRow[] = await table(name)
        .select('id', 'file_id', 'version')
        .where({ object_kind: objectKind, object_id: documentId });
      const key = (fileId: number, version: Version) => `${fileId}:${version}`;
      const wanted = new Map(shown.map((link) => [key(link.fileId, link.version), link]));
      const gone = known.filter((row) => !wanted.delete(key(row.file_id, row.version)));
      if (gone.length > 0) {
        await table(name)
          .whereIn(
            'id',
            gone.map(({ id }) => id),
          )
          .delete();
        await table(name)
          .where({ object_kind: 'upload' })
          .whereIn(
            'file_id',
            gone.map((row) => row.file_id),
          )
          .update({ former_kind: objectKind, former_id: documentId });
      }
      if (wanted.size > 0) {
        const data = [...wanted.values()].map((link) => ({ ...link, objectKind, objectId: documentId }));
        await strapi.db.query(linkUid).createMany({ data });
      }
      await this.settleUploads(
        [...new Set([...gone.map((row) => row.file_id), ...[...wanted.values()].map((link) => link.fileId)])],
        exists ? Date.now() + keptLoose : Date.now(),
      );
    });
  },

  /** Says of each uploaded file whether something shows it: if so it is kept, else it goes at `purgeAt` (ms since 1970). */
  async settleUploads(fileIds: number[], purgeAt: number): Promise<void> {
    if (fileIds.length === 0) return;
    await inTransaction(strapi, async (table) => {
      const name = tableOf(strapi, linkUid);
      const shownIds = table(name).distinct('file_id').whereIn('file_id', fileIds).whereNot({ object_kind: 'upload' });
      const shown = new Set(((await shownIds) as { file_id: number }[]).map((row) => row.file_id));
      const loose = fileIds.filter((id) => !shown.has(id));
      const upload = { object_kind: 'upload' };
      if (shown.size > 0)
        await table(name)
          .where(upload)
          .whereIn('file_id', [...shown])
          .update({ purge_at: null });
      if (loose.length > 0) await table(name).where(upload).whereIn('file_id', loose).update({ purge_at: purgeAt });
    });
  },

  /** What shows a file, and who sent it. */
  async of(fileId: number): Promise<FileLink[]> {
    return inTransaction(strapi, async (table) => {
      const rows: {
        object_kind: string;
        object_id: string;
        version: Version;
        former_kind: string | null;
        former_id: string | null;
      }[] = await table(tableOf(strapi, linkUid))
        .select('object_kind', 'object_id', 'version', 'former_kind', 'former_id')
        .where({ file_id: fileId });
      return rows.map(({ object_kind, object_id, version, former_kind, former_id }) => ({
        objectKind: object_kind,
        objectId: object_id,
        version,
        ...(former_kind && former_id ? { former: { objectKind: former_kind, objectId: former_id } } : {}),
      }));
    });
  },
});
