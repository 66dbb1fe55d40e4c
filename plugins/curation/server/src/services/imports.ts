import { createHash } from 'node:crypto';
import { fieldMessages } from '@labase/editing/contracts';
import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { importedResource, type ImportedResource, type ImportProgress, type ImportReport } from '../../../contracts';
import { batches } from '../domain/batches';
import { decide, type ImportKey, type StoredDraft } from '../domain/decision';
import type { ImportItem, ImportSource } from '../domain/import-source';
import { progressAt } from '../domain/progress';
import { exactly, resourceUid, seams } from '../seams';
import { importedData, type ImportedData } from './imported-data';
import { commonTags } from './index-tags';

/** Items read, and looked up among what was imported, together. */
const BATCH = 25;

/** How long one transaction goes on taking items, in ms: the members who write meanwhile wait for its end. */
const HOLD_MS = 500;

export interface ImportRun {
  source: ImportSource;
  /** The documentId of the base that receives the resources. Null, in a dry run: a public base that is still to be created. */
  base: string | null;
  /** The documentId of the member in whose name they are added. */
  member: string;
  dryRun?: boolean;
  onProgress?(progress: ImportProgress): void;
  /** Stops after the batch under way; what was imported stays, and the next run goes on from there. */
  signal?: AbortSignal;
}

interface Write {
  externalId: string;
  title: string;
  fingerprint: string;
  resourceId: string | null;
  revision: number;
  data: ImportedData['data'];
}

const fingerprintOf = (resource: ImportedResource) =>
  createHash('sha256').update(JSON.stringify(resource)).digest('hex');

/** What a person can mend in the item; anything else is a failure of the machine and stops the import. */
const isRefusal = (error: unknown): error is Error =>
  error instanceof errors.ApplicationError && !(error instanceof errors.ForbiddenError);

export const imports = ({ strapi }: { strapi: Core.Strapi }) => {
  const { documents, keys, publicationCheck, mayAdd, asSystem, inJournal } = seams(strapi);

  async function storedDrafts(ids: readonly string[]): Promise<Map<string, StoredDraft>> {
    if (ids.length === 0) return new Map();
    const rows = await documents(resourceUid).findMany({
      filters: { documentId: { $in: ids } },
      fields: ['revision', 'binnedAt'],
      status: 'draft',
      limit: -1,
    });
    return new Map(
      rows.map(({ documentId, revision, binnedAt }) => [
        documentId,
        { revision: Number(revision ?? 0), binned: binnedAt !== null && binnedAt !== undefined },
      ]),
    );
  }

  /** Writes items until {@link HOLD_MS} has passed. Returns how many. */
  async function write(source: string, base: string, writes: readonly Write[]): Promise<number> {
    const began = performance.now();
    const created: ImportKey[] = [];
    let written = 0;
    for (const { externalId, fingerprint, resourceId, revision, data } of writes) {
      if (resourceId === null) {
        const now = new Date();
        const stamps = { firstPublishedAt: now, contentUpdatedAt: now };
        // No creator: an import is the work of no one, and the rights of a creator would go to whoever ran it.
        const row = await documents(resourceUid).create({
          status: 'published',
          data: { ...data, ...stamps, base: exactly([base]), visibility: 'inherit', evaluationsEnabled: true },
        });
        created.push({ externalId, resourceId: row.documentId, fingerprint, revision });
      } else {
        await documents(resourceUid).update({ documentId: resourceId, data });
        await documents(resourceUid).publish({ documentId: resourceId });
        await keys.renew(source, { externalId, resourceId, fingerprint, revision });
      }
      written += 1;
      if (performance.now() - began > HOLD_MS) break;
    }
    await keys.remember(source, created);
    return written;
  }

  return {
    /**
     * Brings the items of a source into a base and publishes them, by batches, each in one transaction: the member must be allowed to
     * add to the base, each item must pass its contract and the publication check. An item already imported is updated when its
     * source changed, left alone when it did not or when people changed the resource. Stopped at any moment, it resumes where it was.
     *
     * @throws ForbiddenError when the member may not add to the base
     */
    run({ source, base, member, dryRun = false, onProgress, signal }: ImportRun): Promise<ImportReport> {
      return asSystem(async () => {
        const report: ImportReport = { source: source.name, dryRun, created: 0, updated: 0, unchanged: 0, refused: [] };
        const refuse = (externalId: string, title: string | null, reasons: string[]) =>
          void report.refused.push({ externalId, title, reasons });
        if (base === null && !dryRun) throw new Error('Only a dry run may do without a base');
        const tags = await commonTags(strapi);
        const missingOf = await publicationCheck(base);
        const began = performance.now();
        let done = 0;

        /** What to write for one item, or nothing when it is refused or unchanged. */
        function prepared(
          item: ImportItem,
          key: ImportKey | undefined,
          stored: ReadonlyMap<string, StoredDraft>,
        ): Write | null {
          const { externalId } = item;
          if ('unreadable' in item) return (refuse(externalId, null, [item.unreadable]), null);
          const parsed = importedResource.safeParse(item.resource);
          const title = String(item.resource.title);
          if (!parsed.success) return (refuse(externalId, title, Object.values(fieldMessages(parsed.error))), null);
          const fingerprint = fingerprintOf(parsed.data);
          const decision = decide(fingerprint, key, key && stored.get(key.resourceId));
          if (decision.kind === 'refused') return (refuse(externalId, title, [decision.reason]), null);
          if (decision.kind === 'unchanged') return ((report.unchanged += 1), null);
          const revision = decision.kind === 'update' ? decision.revision + 1 : 1;
          const ready = importedData(parsed.data, tags, revision);
          if ('unknownTags' in ready)
            return (refuse(externalId, title, [`Étiquettes inconnues : ${ready.unknownTags.join(', ')}.`]), null);
          const missing = missingOf(ready.check);
          if (missing.length > 0)
            return (refuse(externalId, title, [...new Set(missing.map(({ message }) => message))]), null);
          const resourceId = decision.kind === 'update' ? decision.resourceId : null;
          return { externalId, title, fingerprint, resourceId, revision, data: ready.data };
        }

        const count = (writes: readonly Write[]) => {
          const created = writes.filter(({ resourceId }) => resourceId === null).length;
          report.created += created;
          report.updated += writes.length - created;
        };

        /** Writes all of them; when the database's own checks refuse some, each by itself, to tell which. */
        async function commit(writes: readonly Write[]): Promise<void> {
          let rest = writes;
          while (rest.length > 0) {
            const [only, ...others] = rest as [Write, ...Write[]];
            try {
              const some = rest;
              const written =
                base === null || dryRun ? rest.length : await inJournal(() => write(source.name, base, some));
              count(rest.slice(0, written));
              rest = rest.slice(written);
            } catch (error) {
              if (!isRefusal(error)) throw error;
              if (others.length > 0) {
                for (const one of rest) await commit([one]);
                return;
              }
              refuse(only.externalId, only.title, [error.message]);
              rest = others;
            }
          }
        }

        for await (const batch of batches(source.items(), BATCH)) {
          if (signal?.aborted) break;
          if (base !== null && !(await mayAdd(member, base)))
            throw new errors.ForbiddenError('Ce membre ne peut pas ajouter de ressources à cette base.');
          const known = await keys.known(
            source.name,
            batch.map(({ externalId }) => externalId),
          );
          const stored = await storedDrafts([...known.values()].map(({ resourceId }) => resourceId));
          const writes = batch.flatMap((item) => prepared(item, known.get(item.externalId), stored) ?? []);
          if (writes.length > 0) await commit(writes);
          done += batch.length;
          onProgress?.(progressAt(done, source.total, performance.now() - began));
        }
        return report;
      });
    },
  };
};
