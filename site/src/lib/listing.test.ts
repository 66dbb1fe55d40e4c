import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storeKey } from '../../server/public-paths';
import type { PageRecord } from './dependencies';
import {
  dependsOnCards,
  hasPage,
  lastPage,
  listingAddress,
  listingHead,
  pageTitle,
  readListRequest,
  readPage,
  readSlug,
  sorts,
  type Sort,
} from './listing';

describe('a page of a list', () => {
  it('has one address, which reads back as itself', () => {
    const request = fc.record({
      page: fc.integer({ min: 1, max: lastPage }),
      tri: fc.constantFrom(...(Object.keys(sorts) as Sort[])),
    });
    fc.assert(
      fc.property(request, (asked) => {
        const address = listingAddress('/bases', asked);
        expect(readListRequest(new URL(address, 'https://la-base.example').searchParams)).toEqual(asked);
        expect(storeKey(address) !== null).toBe(asked.tri === 'recent');
      }),
    );
  });

  it('names its filters first, and none of those that are off', () => {
    expect(listingAddress('/bases', { page: 2, tri: 'titre' }, { acteur: 'hub', territoire: '' })).toBe(
      '/bases?acteur=hub&tri=titre&page=2',
    );
    expect(listingAddress('/bases', {}, { acteur: '', territoire: '' })).toBe('/bases');
    expect(readSlug('hub-2')).toBe('hub-2');
    for (const value of [null, '', 'Hub', 'a b', 'é', 'a'.repeat(101)]) expect(readSlug(value)).toBe('');
  });

  it('reads anything ill-formed as the first page, and a page too far as one that no list has', () => {
    for (const value of [null, '', '0', '-1', '01', '2.5', 'deux', '1e3']) expect(readPage(value)).toBe(1);
    expect(hasPage(readPage('1000'), 5000)).toBe(false);
    expect(hasPage(readPage('999999999'), 5000)).toBe(false);
    expect(hasPage(1, 0)).toBe(true);
    expect(hasPage(2, 1)).toBe(false);
  });

  it('says where it stands in its title and its head', () => {
    expect(pageTitle('Bases', 1, 5)).toBe('Bases');
    expect(pageTitle('Bases', 2, 5)).toBe('Bases, page 2 sur 5');
    expect(listingHead('/bases', { page: 2, tri: 'recent' }, 3)).toEqual({
      canonical: '/bases?page=2',
      noindex: false,
      prev: '/bases',
      next: '/bases?page=3',
    });
    expect(listingHead('/bases', { page: 1, tri: 'titre' }, 1)).toMatchObject({ canonical: '/bases', noindex: true });
  });
});

describe('what cards make a page depend on', () => {
  it('is what they show, no more', () => {
    const locals: { page?: PageRecord } = {};
    const tag = (documentId: string, slug: string) => ({ documentId, category: { slug } });
    dependsOnCards(locals, [
      { documentId: 'r', base: { documentId: 'b' }, tags: [tag('t', 'themes'), tag('x', 'beneficiaires'), null] },
      { documentId: 's', base: null, tags: [] },
    ]);
    expect([...locals.page!.keys].sort()).toEqual(['base:b', 'list:views', 'resource:r', 'resource:s', 'tag:t']);
  });
});
