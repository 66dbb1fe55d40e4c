import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { CountedKind } from '../../contracts';
import type { Upkeep } from './services/upkeep';
import type { Views } from './services/views';
import type { FiguresService } from './services/figures';

interface JournalEntry {
  kind: 'changed';
  objectKind: 'views';
  objectId: string;
  cause: string;
  public: true;
  related: string[];
}
interface Journal {
  transaction<T>(fn: () => Promise<T>): Promise<T>;
  append(entries: readonly JournalEntry[]): Promise<number>;
}
interface Decision {
  readonly seen: boolean;
  readonly actions: ReadonlyMap<string, string>;
}
interface Guard {
  explain(viewer: object | undefined, kind: CountedKind, id: string): Promise<{ decision: Decision } | null>;
}
interface Visitors {
  networkOf(ctx: Context): string;
}

/** The services this plugin calls, its own and those of the other plugins, with their types. */
export const seams = (strapi: Core.Strapi) => ({
  views: () => strapi.service('plugin::statistics.views') as unknown as Views,
  upkeep: () => strapi.service('plugin::statistics.upkeep') as unknown as Upkeep,
  figures: () => strapi.service('plugin::statistics.figures') as unknown as FiguresService,
  journal: () => strapi.service('plugin::publication.journal') as unknown as Journal,
  guard: () => strapi.service('plugin::visibility.guard') as unknown as Guard,
  visitors: () => strapi.service('plugin::accounts.visitors') as unknown as Visitors,
});

/** Tells followers that the count of an object moved (`objectId`), or that some did (`lists`). */
export const countMoved = (objectId: string): JournalEntry => ({
  kind: 'changed',
  objectKind: 'views',
  objectId,
  cause: 'views.consolidate',
  public: true,
  related: [],
});
