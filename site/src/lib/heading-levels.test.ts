import { describe, expect, it } from 'vitest';
import { headingsFrom } from './heading-levels';

describe('headings of a rich text in a page', () => {
  it.each([
    ['<h3>A</h3><p>b</p><h4>C</h4>', 2, '<h2>A</h2><p>b</p><h3>C</h3>'],
    ['<h3>A</h3>', 4, '<h4>A</h4>'],
    ['<h3>A</h3><h4>B</h4>', 6, '<h6>A</h6><h6>B</h6>'],
    ['<p>h2 seulement en toutes lettres</p>', 3, '<p>h2 seulement en toutes lettres</p>'],
  ])('%s from level %i', (html, level, expected) => {
    expect(headingsFrom(html, level)).toBe(expected);
  });
});
