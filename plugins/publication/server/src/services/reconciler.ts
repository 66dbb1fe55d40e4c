import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { createFollower, type FollowedEntry, type Follower } from '../../../follower';
import { toEntries } from '../domain/changes';
import { uidOf } from '../domain/tracked';
import { FOLLOWER } from '../names';
import { seams } from '../seams';

export const RECONCILER = 'materialised-columns';
/** Cause of the journal entries of what was repaired. */
export const CAUSE = 'reconcile';
const LEASE_MS = 15_000;

/** A lease kept in the follower's row: of N processes, the one which holds it works. */
export function lease(strapi: Core.Strapi, name: string, owner: string, ms = LEASE_MS) {
  const { asSystem } = seams(strapi);
  const update = (where: object, data: object): Promise<{ count: number }> =>
    asSystem(() => strapi.db.query(FOLLOWER).updateMany({ where, data }));
  return {
    async acquire(): Promise<boolean> {
      const now = Date.now();
      const free = { $or: [{ leaseOwner: owner }, { leaseOwner: null }, { leaseUntil: { $lt: now } }] };
      const { count } = await update({ name, ...free }, { leaseOwner: owner, leaseUntil: now + ms });
      return count === 1;
    },
    async release(): Promise<void> {
      await update({ name, leaseOwner: owner }, { leaseOwner: null, leaseUntil: 0 });
    },
  };
}

/** Re-checks the materialised columns of every journaled object; a difference is repaired, logged and journaled. */
export const reconciler = ({ strapi }: { strapi: Core.Strapi }) => {
  const { journal, followers, materialise, nudges, related } = seams(strapi);
  let running: Follower | undefined;
  let forget: (() => void) | undefined;

  async function check(objectKind: string, documentId: string): Promise<void> {
    const uid = uidOf(objectKind);
    if (!uid) return;
    await journal().transaction(async () => {
      const affected = await materialise().afterWrite({ uid, documentId, action: CAUSE });
      const repaired = affected.filter(({ wasOpen, isOpen }) => wasOpen !== isOpen);
      if (repaired.length === 0) return;
      strapi.log.warn(`Materialised columns repaired: ${repaired.map(({ kind, id }) => `${kind} ${id}`).join(', ')}`);
      await journal().append(toEntries(repaired, CAUSE, await related().of(repaired)));
    });
  }

  async function apply(entries: FollowedEntry[]): Promise<void> {
    const objects = new Map(
      entries.filter(({ cause }) => cause !== CAUSE).map((entry) => [`${entry.objectKind}:${entry.objectId}`, entry]),
    );
    for (const { objectKind, objectId } of objects.values()) await check(objectKind, objectId);
  }

  return {
    apply,

    async start(): Promise<void> {
      if (running) return;
      await followers().ensure(RECONCILER, {});
      running = createFollower({
        source: { readAfter: (seq, limit) => journal().readAfter(seq, limit) },
        cursors: {
          async load() {
            const row = await followers().find(RECONCILER);
            return row?.journal ? { journal: row.journal, seq: row.cursor } : null;
          },
          save: ({ seq, journal: id }) => followers().advance(RECONCILER, seq, id),
        },
        handler: { apply, async reset() {} },
        lock: lease(strapi, RECONCILER, randomUUID()),
        batch: 50,
        onFailure(error, attempts) {
          const message = error instanceof Error ? error.message : String(error);
          strapi.log.warn(`Reconciler of the materialised columns: attempt ${attempts} failed: ${message}`);
          followers()
            .failed(RECONCILER, message, attempts)
            .catch(() => undefined);
        },
      });
      forget = nudges().onNudge(() => running?.nudge());
      running.start();
    },

    async stop(): Promise<void> {
      forget?.();
      await running?.stop();
      running = undefined;
    },

    replay: () => running?.replay(),
  };
};
