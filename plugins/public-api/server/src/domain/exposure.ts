/**
 * What the public API shows: everything else is closed. Rows are filtered by the visibility rule; this list says which kinds of
 * rows exist for the outside at all.
 */

/** Content types readable by REST (`GET /api/<plural>`, `GET /api/<plural>/:id`) and by GraphQL. */
export const exposedTypes = [
  'api::resource.resource',
  'api::base.base',
  'api::collection.collection',
  'api::member.member',
  'api::tag-category.tag-category',
  'api::tag.tag',
  'api::page.page',
  'api::text-block.text-block',
  'api::changelog-entry.changelog-entry',
  'api::glossary-entry.glossary-entry',
  'api::home-page.home-page',
  'api::banner.banner',
] as const;

export type ExposedType = (typeof exposedTypes)[number];

/** Singular and plural names, as Strapi and GraphQL spell them. */
export interface TypeNames {
  singular: string;
  plural: string;
}

const camelCase = (name: string): string => name.replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase());

/** The root fields of `Query` for exposed types: one object, a list, and a list with its totals. */
export function rootFields(types: readonly TypeNames[]): Set<string> {
  return new Set(
    types.flatMap(({ singular, plural }) => [
      camelCase(singular),
      camelCase(plural),
      `${camelCase(plural)}_connection`,
    ]),
  );
}

/** The GraphQL object types of exposed types. */
export const objectTypes = (types: readonly TypeNames[]): Set<string> =>
  new Set(types.map(({ singular }) => camelCase(`-${singular}`)));

/** Fields of exposed object types that say more about storage than about the object. */
const hiddenFields: Readonly<Record<string, ReadonlySet<string>>> = {
  UploadFile: new Set(['hash', 'provider', 'provider_metadata', 'previewUrl', 'related', 'focalPoint', 'documentId']),
};

export const isHiddenField = (type: string, field: string): boolean => hiddenFields[type]?.has(field) ?? false;

/** Arguments that choose between draft and published rows: readers only ever get the published one. */
export const versionArguments: ReadonlySet<string> = new Set(['status', 'publicationFilter', 'hasPublishedVersion']);

/** Limits of one GraphQL operation; the page limit is in the configuration of the GraphQL plugin. */
export const operationLimits = { depth: 8, aliases: 15, directives: 10, tokens: 2_000, cost: 1_500 } as const;

/** Whether the router takes a request to the GraphQL endpoint: it minds neither letter case nor a slash at the end. */
export const leadsTo = (endpoint: string, path: string): boolean =>
  path.replace(/\/$/, '').toLowerCase() === endpoint.toLowerCase();
