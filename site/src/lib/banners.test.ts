import { describe, expect, it } from 'vitest';
import type { BannerData } from '../queries/frame';
import { bannerViews, mostBanners } from './banners';

const banner = (data: Partial<BannerData>): BannerData => ({
  documentId: 'b1',
  title: 'Maintenance lundi',
  text: null,
  level: 'info',
  linkLabel: null,
  linkUrl: null,
  updatedAt: '2026-11-26T09:00:00.000Z',
  ...data,
});

describe('the banners of a page', () => {
  it('are two at most, the most serious first', () => {
    const shown = bannerViews([
      banner({ documentId: 'i' }),
      banner({ documentId: 'w', level: 'warning' }),
      banner({ documentId: 'a', level: 'alert' }),
    ]);
    expect(shown).toHaveLength(mostBanners);
    expect(shown.map(({ level }) => level)).toEqual(['alert', 'warning']);
  });

  it('are read again by who closed them once they say something else', () => {
    const [before] = bannerViews([banner({})]);
    const [same] = bannerViews([banner({})]);
    const [after] = bannerViews([banner({ updatedAt: '2026-11-26T10:00:00.000Z' })]);
    expect(same?.key).toBe(before?.key);
    expect(after?.key).not.toBe(before?.key);
  });

  it('lead to a page of the site or of the web, nowhere else', () => {
    const linkTo = (linkUrl: string) => bannerViews([banner({ linkUrl, linkLabel: 'Lire' })])[0]?.link;
    expect(linkTo('/aide#ecrire')).toMatchObject({ href: '/aide#ecrire', external: false });
    expect(linkTo('https://exemple.fr/')).toMatchObject({ external: true });
    for (const address of ['javascript:alert(1)', '//exemple.fr', '/\\exemple.fr', 'exemple.fr'])
      expect(linkTo(address)).toBeUndefined();
    expect(bannerViews([banner({ linkUrl: '/aide' })])[0]?.link).toBeUndefined();
  });
});
