import { z } from 'zod';

const entry = z.object({
  id: z.string(),
  model: z.string(),
  title: z.string(),
  /** What it is, in French, when the list mixes kinds. */
  kind: z.string(),
  /** The instant or date the list is about, ISO 8601. */
  at: z.string().nullable(),
});
const list = z.object({ total: z.number().int(), entries: z.array(entry) });

/**
 * Answer of the panel's `GET /editing/desk`: what the editorial team has to do, as far as the account reads it. Lists hold their
 * first entries; `total` counts them all.
 */
export const desk = z.object({
  officialBase: z.object({ id: z.string(), title: z.string() }).nullable(),
  /** Resources of official bases with a draft that readers do not see yet, and pages likewise. */
  toPublish: list,
  /** Resources of official bases whose review date has passed. */
  toReview: list,
  /** What was published last in official bases. */
  lastPublished: list,
});
export type Desk = z.infer<typeof desk>;
export type DeskEntry = z.infer<typeof entry>;
