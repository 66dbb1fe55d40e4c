import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activeFilters, listAddress, listFilters, readListQuery } from './resource-list';

const read = (search: string) => readListQuery(new URLSearchParams(search));

describe('the address of a list', () => {
  it('keeps nothing it does not understand', () => {
    expect(listAddress(read('q=%20%20&theme=A%27--&famille=autre&page=-3&tri=hasard&x=1'))).toBe('/ressources');
  });

  it('says the same thing once read again', () => {
    const slugs = fc.constantFrom('', 'risques-cyber', 'tutoriel-2');
    const queries = fc.record({ q: fc.string(), theme: slugs, type: slugs, page: fc.integer({ min: -5, max: 2000 }) });
    fc.assert(
      fc.property(queries, ({ q, theme, type, page }) => {
        const query = readListQuery(new URLSearchParams({ q, theme, type, page: String(page) }));
        expect(read(listAddress(query, { page: query.page }).split('?')[1] ?? '')).toEqual(query);
      }),
    );
  });

  it('goes back to the first page when a filter changes', () => {
    expect(listAddress(read('q=impots&page=4'), { theme: 'demarches' })).toBe('/ressources?q=impots&theme=demarches');
  });
});

describe('the filter of a list', () => {
  it('wants every word, in the title or the description', () => {
    expect(listFilters(read('q=mot passe')).and).toHaveLength(2);
  });
  it('wants every chosen tag', () => {
    expect(listFilters(read('theme=a&type=b&famille=culture-numerique')).and).toEqual([
      { tags: { slug: { eq: 'a' } } },
      { tags: { slug: { eq: 'b' } } },
      { tags: { familySlug: { eq: 'culture-numerique' } } },
    ]);
  });
});

describe('the filters that are on', () => {
  it('can each be taken off alone', () => {
    const filters = activeFilters(read('q=impots&theme=demarches'), []);
    expect(filters.map((filter) => filter.without)).toEqual(['/ressources?theme=demarches', '/ressources?q=impots']);
  });
});
