import type { CountedKind } from '../../contracts';

export const SALT = 'plugin::statistics.day-salt';
export const MARK = 'plugin::statistics.view-mark';
export const COUNTER = 'plugin::statistics.day-count';
export const SNAPSHOT = 'plugin::statistics.snapshot';
export const JOB = 'plugin::statistics.job';

export const MEMBER = 'api::member.member';
export const TAG = 'api::tag.tag';

/** The content types whose `viewCount` is kept here. */
export const countedUids = {
  resource: 'api::resource.resource',
  base: 'api::base.base',
  collection: 'api::collection.collection',
} as const satisfies Record<CountedKind, string>;
