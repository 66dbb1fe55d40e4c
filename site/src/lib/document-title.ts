import { brand } from '../theme/brand';

/** The title of the browser's tab: the page first, then the site. */
export function documentTitle(title: string): string {
  return title === brand.name ? `${brand.name} - ${brand.tagline}` : `${title} - ${brand.name}`;
}
