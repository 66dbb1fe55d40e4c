import { z } from 'zod';

/**
 * The kinds of objects whose changes are journaled. `views` is no object of the product: a count that moved, by the object's id, or
 * `lists` for all of them at once. `footer` is the list of links every page ends with.
 */
export const objectKinds = [
  'resource',
  'base',
  'collection',
  'member',
  'tag',
  'tag-category',
  'page',
  'text-block',
  'membership',
  'actor-type-grant',
  'views',
  'changelog-entry',
  'glossary-entry',
  'home-page',
  'banner',
  'footer',
] as const;

export const journalEntry = z.object({
  seq: z.number().int().positive(),
  kind: z.enum(['changed', 'withdrawn']),
  objectKind: z.enum(objectKinds),
  objectId: z.string(),
  cause: z.string(),
  /** false: what an anonymous reader gets is as before (a draft, a private object) */
  public: z.boolean(),
  /** objects whose lists the object belongs to, before or after the write: `base:<id>`, `tag:<id>`… */
  related: z.array(z.string()),
  at: z.iso.datetime(),
});

/** Query of `GET /api/publication/journal`. */
export const journalQuery = z.object({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
});

/**
 * Answer of `GET /api/publication/journal`. `journal` names this journal: it changes when the database is replaced.
 * `first` and `head` are the lowest and highest `seq` kept, 0 when the journal is empty.
 */
export const journalPage = z.object({
  journal: z.string(),
  first: z.number().int().min(0),
  head: z.number().int().min(0),
  entries: z.array(journalEntry),
});

export const followerName = z.string().regex(/^[a-z0-9][a-z0-9-]{2,59}$/);

const count = z.number().int().min(0);

/** What a page store says of itself: pages kept, their bytes on disk (all encodings) and in memory, pages to render again. */
export const storeReport = z.strictObject({ pages: count, bytes: count, ramBytes: count, pending: count });

/** Body of `PUT /api/publication/followers/:name`. An inactive follower is not waited for. */
export const followerRegistration = z.strictObject({
  cursor: z.number().int().min(0),
  nudgeUrl: z.url({ protocol: /^https?$/ }).nullable(),
  active: z.boolean(),
  store: storeReport.optional(),
});

/** Lag of a follower: entries it has not passed, and seconds since the oldest of them was written. */
export const followerStatus = z.object({
  name: z.string(),
  cursor: z.number().int(),
  active: z.boolean(),
  awaited: z.boolean(),
  lastSeenAt: z.string().nullable(),
  lastError: z.string().nullable(),
  attempts: z.number().int(),
  lagEntries: z.number().int(),
  lagSeconds: z.number(),
  store: storeReport.nullable(),
});

/** Answer of `GET /api/publication/status`. */
export const publicationStatus = z.object({
  journal: z.string(),
  head: z.number().int(),
  followers: z.array(followerStatus),
});

/** A check of every row against the rule: rows repaired and objects opened or closed, by kind. */
export const review = z.object({
  at: z.string(),
  by: z.enum(['schedule', 'administrator']),
  milliseconds: z.number(),
  repaired: z.record(z.string(), z.number().int()),
  changed: z.number().int(),
});

/** Answer of the admin route `GET /publication/operations`. Instants are ISO 8601. */
export const operations = z.object({
  at: z.string(),
  journal: z.object({ head: z.number().int(), lastAt: z.string().nullable() }),
  followers: z.array(followerStatus),
  reconciliation: z.object({
    last: review.nullable(),
    /** objects which the reconciler repaired on the way, over the last thirty days */
    repairedRecently: z.number().int(),
  }),
  mails: z.object({
    waiting: z.number().int(),
    failed: z.number().int(),
    oldestWaitingAt: z.string().nullable(),
    troubled: z.array(
      z.object({
        id: z.number().int(),
        kind: z.string(),
        recipient: z.string(),
        state: z.enum(['waiting', 'failed']),
        attempts: z.number().int(),
        nextAttemptAt: z.string().nullable(),
        queuedAt: z.string(),
        lastError: z.string().nullable(),
      }),
    ),
  }),
});

/** Added to the body of a command answered 202: a page store has not yet passed the withdrawal. */
export const withdrawing = z.object({ status: z.literal('withdrawing'), message: z.string() });

export type ObjectKind = (typeof objectKinds)[number];
export type JournalEntry = z.infer<typeof journalEntry>;
export type JournalPage = z.infer<typeof journalPage>;
export type StoreReport = z.infer<typeof storeReport>;
export type FollowerRegistration = z.infer<typeof followerRegistration>;
export type Review = z.infer<typeof review>;
export type Operations = z.infer<typeof operations>;
export type FollowerStatus = z.infer<typeof followerStatus>;
export type PublicationStatus = z.infer<typeof publicationStatus>;
