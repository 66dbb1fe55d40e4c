import type { BannerData } from '../queries/frame';
import { frenchSpacing } from './typography';

/** An announcement at the top of every page. */
export interface BannerView {
  /** Names this wording of it: whoever closed it sees it again once it says something else. */
  key: string;
  level: 'info' | 'warning' | 'alert';
  title: string;
  text: string | undefined;
  link: { href: string; label: string; external: boolean } | undefined;
}

/** More would push what people came for off the screen. */
export const mostBanners = 2;

const ranks = ['alert', 'warning', 'info'] as const;

const levelOf = (banner: BannerData) => ranks.find((level) => level === banner.level) ?? 'info';

function link({ linkUrl, linkLabel }: BannerData): BannerView['link'] {
  if (!linkUrl || !linkLabel) return undefined;
  const external = /^https?:\/\//.test(linkUrl);
  if (!external && !/^\/(?![/\\])/.test(linkUrl)) return undefined;
  return { href: linkUrl, label: frenchSpacing(linkLabel), external };
}

/** What is shown of the current banners: the most serious first, then the latest; two at most. */
export function bannerViews(banners: readonly BannerData[]): BannerView[] {
  return ranks
    .flatMap((level) => banners.filter((banner) => levelOf(banner) === level))
    .slice(0, mostBanners)
    .map((banner) => ({
      key: `${banner.documentId}.${Date.parse(banner.updatedAt ?? '') || 0}`,
      level: levelOf(banner),
      title: frenchSpacing(banner.title),
      text: banner.text ? frenchSpacing(banner.text) : undefined,
      link: link(banner),
    }));
}
