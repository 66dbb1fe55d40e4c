import type { Core } from '@strapi/strapi';
import { seams, type FileRow } from '../seams';
import { fileUid, inTransaction, linkUid, tableOf } from '../tables';

/** Files deleted in one run: the next run takes what is left. */
const batch = 200;

export const purge = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * Deletes the files members sent which nothing shows, once their time has come. Several processes may run it: each file is
   * claimed by one, in the statement that takes its mark away.
   *
   * @param now milliseconds since 1970
   * @returns how many were deleted
   */
  async run(now: number = Date.now()): Promise<number> {
    const { asSystem, upload } = seams(strapi);
    const name = tableOf(strapi, linkUid);
    const due: { id: number; file_id: number; purge_at: number }[] = await inTransaction(strapi, (table) =>
      table(name)
        .select('id', 'file_id', 'purge_at')
        .where({ object_kind: 'upload' })
        .where('purge_at', '<=', now)
        .limit(batch),
    );
    let deleted = 0;
    for (const { id, file_id: fileId, purge_at: mark } of due) {
      const claimed = await inTransaction(strapi, async (table) => {
        const shown = (await table(name)
          .select('id')
          .where({ file_id: fileId })
          .whereNot({ object_kind: 'upload' })
          .limit(1)) as unknown[];
        if (shown.length > 0) {
          await table(name).where({ id }).update({ purge_at: null });
          return false;
        }
        return ((await table(name).where({ id, purge_at: mark }).delete()) as unknown as number) === 1;
      });
      if (!claimed) continue;
      await asSystem(async () => {
        const row = (await strapi.db.query(fileUid).findOne({ where: { id: fileId } })) as FileRow | null;
        if (row) await upload().remove(row);
      });
      deleted += 1;
    }
    return deleted;
  },
});
