/** What a page says of itself to browsers, search engines and social networks. */
export interface PageHead {
  /** Without the site's name, which is added. */
  title: string;
  description?: string | undefined;
  noindex?: boolean;
  /** Path (and query) of the page to index, when it isn't the current path. */
  canonical?: string;
  /** Paths of the pages of a list before and after this one. */
  prev?: string | undefined;
  next?: string | undefined;
  /** Address of a public image. */
  image?: string | undefined;
  type?: 'website' | 'article';
  jsonLd?: ReadonlyArray<object>;
}
