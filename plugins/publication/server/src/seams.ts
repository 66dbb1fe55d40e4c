import type { Core } from '@strapi/strapi';
import type { Operations } from '../../contracts';
import type { Affected } from './domain/changes';
import type { followers } from './services/followers';
import type { journal } from './services/journal';
import type { nudges } from './services/nudges';
import type { related } from './services/related';
import type { operations } from './services/operations';
import type { reviews } from './services/reviews';

interface Materialise {
  afterWrite(write: { uid: string; documentId: string; action: string }): Promise<Affected[]>;
  review(): Promise<{ repaired: Readonly<Record<string, number>>; changed: Affected[] }>;
}

interface MailQueue {
  state(): Promise<Operations['mails']>;
  retry(id?: number): Promise<number>;
  giveUp(id: number): Promise<boolean>;
}

interface Links {
  refresh(uid: string, documentId: string): Promise<unknown>;
}

/** When something of the editorial team is shown (visibility, `domain/schedule.ts`). */
export interface Schedule {
  from?: Date | string | null;
  until?: Date | string | null;
}

interface Schedules {
  currentRows(now: Date): Record<string, unknown>;
  changesBetween(schedule: Schedule, after: Date, now: Date): boolean;
}

interface Context {
  runAsSystem<T>(fn: () => Promise<T>): Promise<T>;
}

/** The services this plugin calls, its own and those of the other plugins, with their types. */
export const seams = (strapi: Core.Strapi) => ({
  journal: () => strapi.service('plugin::publication.journal') as unknown as ReturnType<typeof journal>,
  followers: () => strapi.service('plugin::publication.followers') as unknown as ReturnType<typeof followers>,
  nudges: () => strapi.service('plugin::publication.nudges') as unknown as ReturnType<typeof nudges>,
  related: () => strapi.service('plugin::publication.related') as unknown as ReturnType<typeof related>,
  reviews: () => strapi.service('plugin::publication.reviews') as unknown as ReturnType<typeof reviews>,
  operations: () => strapi.service('plugin::publication.operations') as unknown as ReturnType<typeof operations>,
  mailQueue: () => strapi.service('plugin::accounts.mail-queue') as unknown as MailQueue,
  materialise: () => strapi.service('plugin::visibility.materialise') as unknown as Materialise,
  schedule: () => strapi.service('plugin::visibility.schedule') as unknown as Schedules,
  links: () => strapi.service('plugin::files.links') as unknown as Links,
  asSystem: <T>(fn: () => Promise<T>): Promise<T> =>
    (strapi.service('plugin::visibility.context') as unknown as Context).runAsSystem(fn),
});
