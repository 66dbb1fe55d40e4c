import type { ContentView } from '@labase/editing/contracts';
import { describe, expect, it } from 'vitest';
import { contentRank, outlineOf, sectionRank } from './outline.ts';

const content = (key: string, section: string | null) =>
  ({
    key,
    section,
    kind: 'link',
    revision: 1,
    title: key,
    caption: null,
    columns: 6,
    licence: null,
    url: 'https://x.fr',
    previewTitle: null,
    previewDescription: null,
    previewSite: null,
  }) as ContentView;
const draft = {
  sections: [
    { key: 's1', title: 'Avant', foldable: true },
    { key: 's2', title: 'Après', foldable: true },
  ],
  contents: [content('c', 's2'), content('a', null), content('lost', 'gone')],
};

describe('the outline of a draft', () => {
  it('counts ranks in the order readers see, loses no content and keeps empty sections', () => {
    const outline = outlineOf(draft).map(({ section, contents }) => [
      section?.title,
      contents.map(({ key, rank }) => `${key}${rank}`),
    ]);
    expect(outline).toEqual([
      [undefined, ['a1', 'lost2']],
      ['Avant', []],
      ['Après', ['c3']],
    ]);
    expect([
      contentRank(draft, 'c'),
      contentRank(draft, 'x'),
      sectionRank(draft, 's2'),
      sectionRank(draft, 'x'),
    ]).toEqual([3, undefined, 2, undefined]);
  });
});
