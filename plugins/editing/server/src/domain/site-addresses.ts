import type { PreviewKind } from '../../../contracts/preview';

type Row = Record<string, unknown>;

interface SitePage {
  /** Set for what has a draft that the site can show. */
  preview?: PreviewKind;
  /** Path of the page that shows the entry. */
  path(row: Row): string;
  /** Whether everyone reads that page, from the published row (or the only one). */
  isOpen(row: Row): boolean;
}

const bySlug =
  (folder: string) =>
  ({ slug }: Row) =>
    `${folder}/${String(slug)}`;
const open = (row: Row) => row.open === true;
const always = () => true;
const fixed = (path: string): SitePage => ({ path: () => path, isOpen: always });

/** Where the site shows the entries of each content type. */
export const sitePages: Readonly<Record<string, SitePage>> = {
  'api::resource.resource': { preview: 'resource', path: bySlug('/ressources'), isOpen: open },
  'api::page.page': { preview: 'page', path: bySlug(''), isOpen: always },
  'api::base.base': { path: bySlug('/bases'), isOpen: open },
  'api::collection.collection': { path: bySlug('/collections'), isOpen: open },
  'api::member.member': {
    path: bySlug('/membres'),
    isOpen: (row) => row.active === true && row.profileVisibility === 'public',
  },
  'api::text-block.text-block': fixed('/'),
  'api::home-page.home-page': fixed('/'),
  'api::banner.banner': fixed('/'),
  'api::changelog-entry.changelog-entry': fixed('/a-propos'),
  'api::glossary-entry.glossary-entry': fixed('/glossaire'),
};

export const modelOf = (kind: string): string | undefined =>
  Object.keys(sitePages).find((uid) => sitePages[uid]!.preview === kind);
