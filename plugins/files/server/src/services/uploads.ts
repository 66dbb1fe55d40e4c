import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { UploadedFile } from '../../../contracts/index';
import { inspect, RefusedFile } from '../inspection/inspect';
import { seams, type DescribedFile, type FileRow } from '../seams';
import { fileUid, inTransaction, linkUid, tableOf } from '../tables';
import { keptLoose } from './links';

const day = 86_400_000;
/** What a member may send in 24 hours. */
export const dailyQuota = { bytes: 1024 ** 3, files: 200 };

const refuse = (message: string) => new errors.ValidationError(message, { fields: { file: message } });

export interface ReceivedFile {
  filepath: string;
  sentName: string | null;
  /** In bytes. */
  size: number;
}

export const uploads = ({ strapi }: { strapi: Core.Strapi }) => {
  /**
   * The row of a file whose bytes are yet to be stored, and its sender, in one transaction: without one, the file would pass for
   * one that an administrator put in the media library. Storing first would leave bytes nobody knows of, or hold the database meanwhile.
   */
  const announce = (memberId: string, described: DescribedFile, size: number): Promise<{ id: number }> =>
    inTransaction(strapi, async () => {
      const now = Date.now();
      const { provider } = strapi.config.get<{ provider: string }>('plugin::upload');
      const url = `/fichiers/${described.hash}${described.ext}`;
      const row = (await strapi.db.query(fileUid).create({ data: { ...described, url, provider } })) as { id: number };
      const sender = { objectKind: 'upload', objectId: memberId, version: 'draft', size, sentAt: now };
      await strapi.db.query(linkUid).create({ data: { fileId: row.id, ...sender, purgeAt: now + keptLoose } });
      return row;
    });

  return {
    /** @throws RateLimitError once the member has sent what they may in 24 hours */
    async requireQuota(memberId: string): Promise<void> {
      const sent = await inTransaction(strapi, async (table) => {
        const rows: unknown = await table(tableOf(strapi, linkUid))
          .where({ object_kind: 'upload', object_id: memberId })
          .where('sent_at', '>', Date.now() - day)
          .sum({ bytes: 'size' })
          .count({ files: 'id' });
        // Both databases answer sums as they like: number, string, or null for none.
        return (rows as { bytes: number | string | null; files: number | string }[])[0];
      });
      if (Number(sent?.bytes ?? 0) >= dailyQuota.bytes || Number(sent?.files ?? 0) >= dailyQuota.files) {
        throw new errors.RateLimitError('Vous avez envoyé beaucoup de fichiers aujourd’hui. Reprenez demain.');
      }
    },

    /**
     * Checks a received file by its bytes and keeps it for its sender, who alone reads it until something shows it.
     *
     * @throws ValidationError with a sentence in French when the file is refused
     */
    async receive(memberId: string, received: ReceivedFile): Promise<UploadedFile> {
      const file = await inspect(received).catch((error: unknown) => {
        throw error instanceof RefusedFile ? refuse(error.message) : error;
      });
      const { upload, links, asSystem } = seams(strapi);
      const { name, mime, size } = file;
      const fileInfo = { name };
      const described = await upload().formatFileInfo({ filename: name, type: mime, size }, fileInfo);
      const { id } = await asSystem(() => announce(memberId, described, size));
      const sent = { filepath: received.filepath, originalFilename: name, mimetype: mime, size };
      const row = await asSystem(() => upload().replace(id, { data: { fileInfo }, file: sent })).catch(
        async (error: unknown) => {
          await links().settleUploads([id], Date.now());
          throw error;
        },
      );
      return toAnswer(row, file.kind, size);
    },
  };
};

const toAnswer = (row: FileRow, kind: UploadedFile['kind'], size: number): UploadedFile => ({
  id: row.documentId,
  name: row.name,
  url: row.url,
  mime: row.mime,
  kind,
  size,
  width: row.width ?? null,
  height: row.height ?? null,
});
