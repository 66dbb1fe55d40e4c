import type { Core, Modules, UID } from '@strapi/strapi';
import { isPublic, toEntries, type Affected } from '../domain/changes';
import { isScheduled, openRows, shownParts, trackedTypes, writeActions } from '../domain/tracked';
import { footerChanges } from '../footer';
import { rememberAddresses } from '../gone-addresses';
import { seams } from '../seams';

/**
 * Wraps every write of a tracked type made through the document service, from whichever door: the write, the
 * materialised columns, the file links and the journal are one transaction. Writes that go round the document service
 * (`strapi.db.query`) are not seen: call `journal.append` oneself there.
 */
export function pipeline(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  const { journal, materialise, links, related, schedule, asSystem } = seams(strapi);

  function isOpen(uid: UID.ContentType, documentId: string): Promise<boolean> {
    const { attributes, options } = strapi.contentType(uid);
    const open = openRows(uid, { attributes, draftAndPublish: options?.draftAndPublish === true });
    const current = isScheduled(uid) ? schedule().currentRows(new Date()) : {};
    const where = { documentId, ...open, ...current };
    return asSystem(async () => (await strapi.db.query(uid).count({ where })) > 0);
  }

  async function partsShown(uid: string, documentId: string): Promise<boolean[]> {
    const shown: boolean[] = [];
    for (const { uid: type, where } of shownParts(uid, documentId))
      shown.push(await asSystem(async () => (await strapi.db.query(type as UID.ContentType).count({ where })) > 0));
    return shown;
  }

  /** The published row as it stands: a draft's edits leave it alone. */
  async function published(uid: UID.ContentType, documentId: string): Promise<string | undefined> {
    if (strapi.contentType(uid).options?.draftAndPublish !== true) return undefined;
    const where = { documentId, publishedAt: { $notNull: true } };
    return JSON.stringify(await asSystem(() => strapi.db.query(uid).findMany({ where })));
  }

  return async (context, next) => {
    const { uid, action } = context;
    const kind = trackedTypes[uid];
    if (!kind || !writeActions.has(action)) return next();
    const params = context.params as { documentId?: string };

    return journal().transaction(async () => {
      const creates = action === 'create' || action === 'clone';
      const wasOpen = !creates && params.documentId ? await isOpen(uid, params.documentId) : false;
      const wereShown = !creates && params.documentId ? await partsShown(uid, params.documentId) : [];
      // What an anonymous reader could not see belonged to no public list.
      const belonged =
        (wasOpen || wereShown.includes(true)) && params.documentId
          ? await related().of([{ kind, id: params.documentId }])
          : new Map<string, string[]>();
      const footer = await footerChanges(strapi, uid);
      const addresses = await rememberAddresses(strapi, uid, params.documentId);
      const before = action === 'update' && params.documentId ? await published(uid, params.documentId) : undefined;
      const result = await next();
      const documentId = creates ? (result as { documentId?: string } | null)?.documentId : params.documentId;
      if (!documentId) return result;

      const affected: Affected[] = await materialise().afterWrite({ uid, documentId, action });
      await links().refresh(uid, documentId);
      const draftOnly = before !== undefined && before === (await published(uid, documentId));
      const parts = (await partsShown(uid, documentId)).map((isShown, index) => ({
        wasShown: wereShown[index] ?? false,
        isShown,
      }));
      affected.push({ kind, id: documentId, wasOpen, isOpen: await isOpen(uid, documentId), draftOnly, parts });
      affected.push(...(await footer()));
      await addresses();
      const belongs = await related().of(affected.filter(isPublic));
      await journal().append(toEntries(affected, `${kind}.${action}`, belonged, belongs));
      return result;
    });
  };
}
