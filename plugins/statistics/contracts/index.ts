import { z } from 'zod';

/** What has a page whose views are counted. Profiles of members are left out: nobody is measured. */
export const countedKinds = ['resource', 'base', 'collection'] as const;
export type CountedKind = (typeof countedKinds)[number];

/** Body of `POST /api/statistics/views`: the object whose page is being read. */
export const view = z.strictObject({
  kind: z.enum(countedKinds),
  id: z.string().regex(/^[a-z0-9]{20,40}$/),
});
export type View = z.infer<typeof view>;

const count = z.number().int().min(0);
/** `period`: a month (`2026-03`) or the Monday a week begins with (`2026-03-02`). */
const inPeriod = z.object({ period: z.string(), count });

export const totals = z.object({
  resources: count,
  bases: count,
  collections: count,
  members: count,
  views: count,
});

/**
 * Answer of `GET /api/statistics/figures`: what an anonymous reader may count. Periods follow one another without a gap, the
 * one under way last; `growth` holds the months that were recorded, as they ended.
 */
export const figures = z.object({
  at: z.iso.datetime(),
  totals,
  resourcesByMonth: z.array(inPeriod),
  viewsByWeek: z.array(inPeriod),
  growth: z.array(totals.omit({ views: true }).extend({ period: z.string() })),
  families: z.array(z.object({ slug: z.string(), name: z.string(), count })),
  themes: z.array(z.object({ family: z.string(), name: z.string(), count })),
  regions: z.array(z.object({ code: z.string(), name: z.string(), count })),
});

export type Totals = z.infer<typeof totals>;
export type Figures = z.infer<typeof figures>;
export type InPeriod = z.infer<typeof inPeriod>;
