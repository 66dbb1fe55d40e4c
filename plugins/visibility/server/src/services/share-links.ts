import { createHmac, randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { ShareLink, SharedObject } from '../../../contracts/share-link';
import { runAsSystem } from '../context';
import { tableOf, UIDS, withConnection } from '../database/tables';
import type { Viewer } from '../domain';
import { guard, notFound } from './guard';
import { hashOfToken } from './viewers';

export type Linkable = SharedObject['kind'];

interface LinkRow {
  id: number;
  documentId: string;
  objectKind: Linkable;
  objectId: string;
  createdAt: string | Date;
  expiresAt: string | Date | null;
  accessCount: number | null;
}

const DAY = 24 * 60 * 60 * 1000;

const activeKey = (kind: Linkable, id: string) => `${kind}:${id}`;

/** Links that open one base or one resource to whoever holds them (product.md §3): one active per object. */
export const shareLinks = ({ strapi }: { strapi: Core.Strapi }) => {
  const rows = () => strapi.db.query(UIDS.shareLink);

  /** Made from the link's own identifier and a secret of this instance: it can be shown again, and a copy of the database opens nothing. */
  const tokenOf = (link: string): string =>
    createHmac('sha256', strapi.config.get<string>('admin.secrets.encryptionKey'))
      .update(`share-link:${link}`)
      .digest('base64url');

  const told = ({ documentId, createdAt, expiresAt, accessCount }: LinkRow): ShareLink => ({
    token: tokenOf(documentId),
    createdAt: new Date(createdAt).toISOString(),
    expiresAt: expiresAt === null ? null : new Date(expiresAt).toISOString(),
    expired: expiresAt !== null && new Date(expiresAt).getTime() <= Date.now(),
    accessCount: accessCount ?? 0,
  });

  const activeOf = (kind: Linkable, id: string): Promise<LinkRow | null> =>
    rows().findOne({ where: { activeKey: activeKey(kind, id) } });

  const switchOff = (kind: Linkable, id: string) =>
    rows().updateMany({
      where: { activeKey: activeKey(kind, id) },
      data: { activeKey: null, revokedAt: new Date() },
    });

  const slugOf = async (kind: Linkable, documentId: string): Promise<string | null> => {
    const found = await strapi.db.query(UIDS[kind]).findOne({
      where: { documentId, ...(kind === 'resource' && { publishedAt: { $notNull: true } }) },
      select: ['id', 'slug'],
    });
    return (found as { slug: string } | null)?.slug ?? null;
  };

  return {
    /** The active link of an object, expired or not; null when there is none. */
    of: (kind: Linkable, id: string): Promise<ShareLink | null> =>
      runAsSystem(async () => {
        const row = await activeOf(kind, id);
        return row && told(row);
      }),

    /**
     * Makes the link of an object. The one there was opens nothing any more.
     *
     * @param days how long it opens the object; null: no limit
     */
    make: (kind: Linkable, id: string, days: number | null): Promise<ShareLink> =>
      runAsSystem(async () => {
        const documentId = randomUUID().replaceAll('-', '').slice(0, 24);
        const made = await strapi.db.transaction(async ({ trx }) => {
          // One at a time for one object: two new links can't both be the active one.
          await trx(tableOf(strapi, UIDS[kind])).where({ document_id: id }).select('id').forUpdate();
          await switchOff(kind, id);
          const data = {
            documentId,
            objectKind: kind,
            objectId: id,
            tokenHash: hashOfToken(tokenOf(documentId)),
            expiresAt: days === null ? null : new Date(Date.now() + days * DAY),
            accessCount: 0,
            activeKey: activeKey(kind, id),
          };
          return rows().create({ data });
        });
        return told(made as LinkRow);
      }),

    /** Switches the link of an object off: it opens nothing from the next request on. */
    revoke: (kind: Linkable, id: string): Promise<void> =>
      runAsSystem(async () => {
        await switchOff(kind, id);
      }),

    /**
     * What the link just presented opens, counted as one opening.
     *
     * @param viewer who presents it
     * @throws NotFoundError when the link is unknown, expired or switched off, or when what it opens can't be seen even with it (in the
     * bin, hidden, not published): the same answer
     */
    async open(viewer: Viewer): Promise<SharedObject> {
      const [kind, id] = viewer.linkedBases[0]
        ? (['base', viewer.linkedBases[0]] as const)
        : (['resource', viewer.linkedResources[0] ?? ''] as const);
      const { seen } = await guard({ strapi }).may(viewer, `${kind}.see`, id);
      if (!seen) throw notFound();
      return runAsSystem(async () => {
        const slug = await slugOf(kind, id);
        if (slug === null) throw notFound();
        await withConnection(strapi, (knex) =>
          knex(tableOf(strapi, UIDS.shareLink))
            .where({ active_key: activeKey(kind, id) })
            .increment('access_count', 1),
        );
        return { kind, slug };
      });
    },
  };
};
