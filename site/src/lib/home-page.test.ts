import { describe, expect, it } from 'vitest';
import type { FeaturedBlockData } from '../queries/home';
import { featuredBlocks, homeTexts } from './home-page';

const collection = (slug: string) => ({
  documentId: slug,
  slug,
  name: slug,
  description: null,
  resourceCount: 1,
  image: null,
  base: null,
});
const block = (data: Partial<FeaturedBlockData>): FeaturedBlockData => ({
  id: '1',
  title: 'À découvrir',
  introduction: null,
  kind: 'collections',
  resources: [],
  bases: [],
  collections: [],
  ...data,
});

describe('the texts of the home page', () => {
  it('are those of the editorial team, with French spacing', () => {
    const texts = { title: 'Chercher : trouver', presentation: 'Deux', invitation: 'Trois' };
    expect(homeTexts(texts)).toEqual({ ...texts, title: 'Chercher\u00a0: trouver' });
  });

  it('fall back one by one when nothing is written', () => {
    expect(homeTexts({ title: 'Un', presentation: ' ' })).toMatchObject({ title: 'Un' });
    for (const text of Object.values(homeTexts(null))) expect(text).not.toBe('');
  });
});

describe('the blocks of the home page', () => {
  it('keep the order the editorial team chose', () => {
    const [shown] = featuredBlocks({ blocks: [block({ collections: ['z', 'a', 'm'].map(collection) })] });
    expect(shown?.collections.map(({ href }) => href)).toEqual(['/collections/z', '/collections/a', '/collections/m']);
  });

  it('show their own kind only, and disappear when nothing of it can be seen', () => {
    const other = block({ kind: 'bases', collections: [collection('a')] });
    const unseen = block({ collections: [null] });
    expect(featuredBlocks({ blocks: [other, unseen, null] })).toEqual([]);
    expect(featuredBlocks(null)).toEqual([]);
  });
});
