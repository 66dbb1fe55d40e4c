import { describe, expect, it } from 'vitest';
import { contentSections } from './content-sections';
import type { ContentView } from './content-view';

const text = (key: string, section: string): ContentView => ({
  kind: 'rich-text',
  key,
  section,
  html: '',
  title: undefined,
  caption: undefined,
  licence: undefined,
  columns: 6,
});
const sections = [
  { key: 's1', title: 'Préparer', foldable: true },
  { key: 's2', title: 'Animer', foldable: false },
  { key: 's3', title: 'Vide', foldable: true },
];

describe('contents by section', () => {
  it('keeps the order of sections and of contents', () => {
    const grouped = contentSections(sections, [text('b', 's2'), text('a', ''), text('c', 's1'), text('d', 's2')]);
    expect(grouped.map((section) => [section.title, section.contents.map((content) => content.key)])).toEqual([
      [undefined, ['a']],
      ['Préparer', ['c']],
      ['Animer', ['b', 'd']],
    ]);
  });
  it('loses no content of a deleted section', () => {
    expect(contentSections(sections, [text('a', 'deleted')])[0]?.contents).toHaveLength(1);
  });
});
