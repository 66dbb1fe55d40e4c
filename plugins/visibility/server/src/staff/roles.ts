/** Roles of the admin panel: who holds them, and what each may do with content. The rule itself is in `domain/`. */

export const ADMINISTRATOR = 'strapi-super-admin';
export const EDITORIAL = 'la-base-editorial';
export const MODERATION = 'la-base-moderation';
export const LABEL = 'la-base-label';

/** Roles whose holders act as a member: their account has to be linked to one before they decide anything. */
export const LINKED_ROLES: readonly string[] = [MODERATION, LABEL];

/** Strapi's own roles, removed while nobody holds them. */
export const UNUSED_ROLES = ['strapi-editor', 'strapi-author'] as const;

/** What the editorial team writes freely, nothing in it belonging to people. A type that does not exist yet is ignored. */
export const EDITORIAL_TYPES: readonly string[] = [
  'api::page.page',
  'api::text-block.text-block',
  'api::changelog-entry.changelog-entry',
  'api::glossary-entry.glossary-entry',
  'api::home-page.home-page',
  'api::banner.banner',
];

/** Registered by `conditions.ts`: of an official base; a tag or category of the whole index or of an official base. */
export const OF_OFFICIAL_BASE = 'plugin::visibility.of-official-base';
export const CURATED_TAG = 'plugin::visibility.curated-tag';

type Verb = 'create' | 'read' | 'update' | 'delete' | 'publish';
/** Top-level fields: `only` these, or every field `but` these. */
export type Fields = { readonly only: readonly string[] } | { readonly but: readonly string[] };

/** A right on a content type, in the content manager. */
export interface ContentRight {
  readonly verbs: readonly Verb[];
  readonly subject: string;
  readonly fields?: Fields;
  readonly condition?: string;
}

export interface StaffRole {
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly content: readonly ContentRight[];
  /** Actions of other parts of the panel. */
  readonly actions: readonly string[];
}

const BASE = 'api::base.base';
const RESOURCE = 'api::resource.resource';
const COLLECTION = 'api::collection.collection';
const TAG = 'api::tag.tag';
const TAG_CATEGORY = 'api::tag-category.tag-category';
const MEMBER = 'api::member.member';

/** Told to the base's team or to administrators: named people, contact addresses, who binned. */
const PEOPLE = ['exceptionMembers', 'exceptionActorTypes', 'exceptionTerritories', 'contributors', 'binnedBy'];

const BASE_FIELDS = [
  'title',
  'description',
  'profileImage',
  'coverImage',
  'website',
  'nationalCartographyUrl',
  'socialLinks',
  'actorTypes',
  'territory',
  'showLatestAdditions',
  'sections',
];
/** Who is official decides what the editorial team reaches: each change is audited. */
export const BASE_FLAGS = ['official', 'collaborative'] as const;

const RESOURCE_FIELDS = [
  'title',
  'description',
  'image',
  'productionDate',
  'sections',
  'contents',
  'tags',
  'territories',
  'producer',
  'sources',
  'creditedBases',
  'licenceScope',
  'licence',
  'licenceText',
  'licenceUrl',
  'price',
  'accountNeeded',
  'evaluationsEnabled',
  'gridEnabled',
  'reviewDate',
];
const COLLECTION_FIELDS = ['name', 'description', 'image', 'resources'];
/** Not `verifiable`, `parent` nor `code`: they decide who reaches what through an actor type or a territory. */
const TAG_FIELDS = ['name', 'definition', 'family', 'familySlug', 'free', 'synonyms', 'position'];

const editorialContent: readonly ContentRight[] = [
  { subject: BASE, verbs: ['read'], fields: { but: [...PEOPLE, 'contactEmail', 'contactAudience', 'creator'] } },
  {
    subject: BASE,
    verbs: ['update'],
    fields: { only: [...BASE_FIELDS, ...BASE_FLAGS] },
    condition: OF_OFFICIAL_BASE,
  },
  { subject: BASE, verbs: ['update'], fields: { only: BASE_FLAGS } },
  { subject: RESOURCE, verbs: ['read'], fields: { but: PEOPLE } },
  { subject: RESOURCE, verbs: ['create'], fields: { only: ['slug', 'base', ...RESOURCE_FIELDS] } },
  { subject: RESOURCE, verbs: ['update'], fields: { only: RESOURCE_FIELDS }, condition: OF_OFFICIAL_BASE },
  { subject: RESOURCE, verbs: ['delete', 'publish'], condition: OF_OFFICIAL_BASE },
  { subject: COLLECTION, verbs: ['read'], fields: { but: [...PEOPLE, 'creator'] } },
  { subject: COLLECTION, verbs: ['create'], fields: { only: ['slug', 'base', ...COLLECTION_FIELDS] } },
  { subject: COLLECTION, verbs: ['update'], fields: { only: COLLECTION_FIELDS }, condition: OF_OFFICIAL_BASE },
  { subject: COLLECTION, verbs: ['delete'], condition: OF_OFFICIAL_BASE },
  { subject: TAG, verbs: ['read'], fields: { but: [] } },
  { subject: TAG, verbs: ['create'], fields: { only: ['slug', 'category', ...TAG_FIELDS] } },
  { subject: TAG, verbs: ['update'], fields: { only: TAG_FIELDS }, condition: CURATED_TAG },
  { subject: TAG, verbs: ['delete'], condition: CURATED_TAG },
  { subject: TAG_CATEGORY, verbs: ['read'], fields: { but: [] } },
  { subject: TAG_CATEGORY, verbs: ['create'], fields: { but: ['base', 'tags'] } },
  { subject: TAG_CATEGORY, verbs: ['update'], fields: { but: ['slug', 'base', 'tags'] }, condition: CURATED_TAG },
  {
    subject: MEMBER,
    verbs: ['read'],
    fields: { only: ['firstName', 'lastName', 'slug', 'actorType', 'territory', 'biography', 'photo', 'website'] },
  },
  ...EDITORIAL_TYPES.map((subject): ContentRight => ({
    subject,
    verbs: ['create', 'read', 'update', 'delete', 'publish'],
    fields: { but: [] },
  })),
];

const library = ['read', 'assets.create', 'assets.update', 'assets.download', 'assets.copy-link'];

/**
 * The roles of La Base beside the administrator. Moderators and reviewers have no right on content: they work on the screens of
 * reporting and labelling.
 */
export const STAFF_ROLES: readonly StaffRole[] = [
  {
    code: EDITORIAL,
    name: 'Équipe éditoriale',
    description:
      'Anime les bases officielles, lit les bases collaboratives, tient les pages, l’accueil, le glossaire, les nouveautés, les bannières et l’index du site.',
    content: editorialContent,
    actions: [
      'plugin::editing.desk.read',
      'plugin::editing.previews.read',
      ...library.map((action) => `plugin::upload.${action}`),
    ],
  },
  {
    code: MODERATION,
    name: 'Modération',
    description: 'Traite les signalements et les demandes de certification. Son compte est relié à un membre du site.',
    content: [],
    actions: [],
  },
  {
    code: LABEL,
    name: 'Évaluation du label',
    description: 'Instruit les candidatures au label qui lui sont confiées. Son compte est relié à un membre du site.',
    content: [],
    actions: [],
  },
];
