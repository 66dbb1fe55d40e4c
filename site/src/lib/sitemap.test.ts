import { describe, expect, it } from 'vitest';
import { sitemapFile, sitemapFiles, sitemapIndex } from './sitemap';

const entry = (path: string) => ({ path, title: path, modified: undefined });
const site = new URL('https://la-base.example');

describe('the site map', () => {
  it('is cut so that no file is over the limit and no address is lost', () => {
    const files = sitemapFiles(['/a', '/b', '/c', '/d', '/e'].map(entry), 2);
    expect(files.map((file) => file.map(({ path }) => path))).toEqual([['/a', '/b'], ['/c', '/d'], ['/e']]);
  });
  it('has one file even when empty', () => {
    expect(sitemapFiles([])).toEqual([[]]);
  });
  it('writes absolute addresses and last changes', () => {
    expect(sitemapFile([{ path: '/bases/a', title: 'A', modified: '2026-03-01' }], site)).toContain(
      '<url><loc>https://la-base.example/bases/a</loc><lastmod>2026-03-01</lastmod></url>',
    );
  });
  it('lists its files', () => {
    expect(sitemapIndex(2, site)).toContain('<sitemap><loc>https://la-base.example/sitemap-2.xml</loc></sitemap>');
  });
});
