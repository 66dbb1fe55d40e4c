import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { FollowerStatus, JournalEntry, JournalPage } from '../../plugins/publication/contracts/index.ts';

interface Services {
  journal: {
    append(entries: object[]): Promise<number>;
    readAfter(seq: number, limit: number): Promise<JournalPage>;
    head(): Promise<number>;
    identity(): Promise<string>;
    transaction<T>(fn: () => Promise<T>): Promise<T>;
  };
  followers: {
    register(name: string, body: { cursor: number; nudgeUrl: string | null; active: boolean }): Promise<void>;
    advance(name: string, cursor: number): Promise<void>;
    ensure(name: string, data: object): Promise<void>;
    lag(): Promise<FollowerStatus[]>;
    waitUntilPassed(seq: number, options: { timeoutMs: number }): Promise<boolean>;
  };
  reconciler: { apply(entries: JournalEntry[]): Promise<void>; replay(): void };
}

export const publicationServices = (strapi: Core.Strapi): Services => ({
  journal: strapi.service('plugin::publication.journal') as unknown as Services['journal'],
  followers: strapi.service('plugin::publication.followers') as unknown as Services['followers'],
  reconciler: strapi.service('plugin::publication.reconciler') as unknown as Services['reconciler'],
});

export function createBase(strapi: Core.Strapi, title = 'Base de test', data: object = {}) {
  return strapi.documents('api::base.base').create({
    data: { title, slug: `base-${randomUUID().slice(0, 8)}`, visibility: 'public', ...data } as never,
  });
}

/** A member whose profile everyone may read, unless `data` says otherwise. */
export const createMember = (strapi: Core.Strapi, slug: string, data: object = {}) =>
  strapi.documents('api::member.member').create({
    data: { firstName: 'Prénom', lastName: 'Nom', slug, active: true, profileVisibility: 'public', ...data } as never,
  });

/** A published editorial page. */
export async function createPage(strapi: Core.Strapi) {
  const slug = `page-${randomUUID().slice(0, 8)}`;
  return strapi.documents('api::page.page').create({
    data: { title: 'Page de test', slug, body: '<p>Texte</p>' } as never,
    status: 'published',
  });
}
