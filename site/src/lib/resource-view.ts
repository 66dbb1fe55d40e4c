import type { ResourceData } from '../queries/resource';
import { contentSections, type SectionView } from './content-sections';
import { contentView, type ContentView } from './content-view';
import { longDate, productionDate } from './dates';
import { imageView, type FileView, type ImageView } from './file-view';
import { tagGroups, type TagGroup, type TagLink } from './index-links';
import { present } from './present';
import { safeLink } from './safe-link';

/** A line of the resource's identity card. */
export interface Fact {
  label: string;
  value: string;
  /** Machine-readable date, for `<time>`. */
  datetime?: string | undefined;
  href?: string | undefined;
}

export interface Source {
  name: string;
  detail: string | undefined;
  href: string | undefined;
}

export interface DocumentView {
  key: string;
  title: string;
  file: FileView;
  licence: string | undefined;
}

export interface ResourceView {
  id: string;
  slug: string;
  href: string;
  title: string;
  description: string | undefined;
  image: ImageView | undefined;
  base: { id: string; href: string; title: string } | undefined;
  themes: TagLink[];
  facts: Fact[];
  tagGroups: TagGroup[];
  sources: Source[];
  creditedBases: { href: string; title: string }[];
  sections: SectionView[];
  documents: DocumentView[];
  gridEnabled: boolean;
  /** Sections worth a table of contents: their titles, when there are at least three. */
  outline: SectionView[];
  publishedOn: string | undefined;
  modifiedOn: string | undefined;
  licenceUrl: string | undefined;
  /** Ids of the other objects the page names. */
  mentioned: { resources: string[]; bases: string[]; members: string[] };
}

const prices = { free: 'Gratuite', partly: 'En partie payante', paid: 'Payante' } as const;

const fullName = (person: { firstName: string; lastName: string }) => `${person.firstName} ${person.lastName}`;

function licenceFact(resource: ResourceData): Fact | undefined {
  if (resource.licenceScope === 'per_content') return { label: 'Licence', value: 'Propre à chaque contenu' };
  if (!resource.licence) return undefined;
  return { label: 'Licence', value: resource.licence.name, href: safeLink(resource.licenceUrl) };
}

function facts(resource: ResourceData): Fact[] {
  const dated = (label: string, date: string | null): Fact | undefined => {
    const value = longDate(date);
    return value ? { label, value, datetime: date?.slice(0, 10) } : undefined;
  };
  const produced = productionDate(resource.productionDate);
  const updated = dated('Mise à jour', resource.contentUpdatedAt);
  const published = dated('Publiée', resource.firstPublishedAt);
  return [
    produced ? { label: 'Produite', value: produced, datetime: resource.productionDate ?? undefined } : undefined,
    published,
    updated && updated.value !== published?.value ? updated : undefined,
    licenceFact(resource),
    resource.price ? { label: 'Prix', value: prices[resource.price] } : undefined,
    resource.accountNeeded === null
      ? undefined
      : { label: 'Compte', value: resource.accountNeeded ? 'Nécessaire' : 'Non nécessaire' },
  ].filter((fact) => fact !== undefined);
}

function sources(resource: ResourceData): Source[] {
  const named = (resource.sources ?? []).flatMap((source): Source[] => {
    const name = source?.member ? fullName(source.member) : source?.name;
    return name ? [{ name, detail: source?.occupation?.name, href: safeLink(source?.website) }] : [];
  });
  if (named.length > 0) return named;
  return resource.producer === 'self' && resource.creator
    ? [{ name: fullName(resource.creator), detail: undefined, href: undefined }]
    : [];
}

function documents(contents: readonly ContentView[], licence: string | undefined): DocumentView[] {
  return contents.flatMap((content) => {
    const file = content.kind === 'file' || content.kind === 'video' ? content.file : undefined;
    return file
      ? [{ key: content.key, title: content.title ?? file.name, file, licence: content.licence ?? licence }]
      : [];
  });
}

/** Everything the page of a resource shows, from one answer of the CMS. */
export function resourceView(resource: ResourceData): ResourceView {
  const whole = resource.licenceScope !== 'per_content';
  const licences = { whole, licence: resource.licence };
  const contents = (resource.contents ?? [])
    .filter(present)
    .map((content) => contentView(content, licences))
    .filter(present);
  const sections = contentSections((resource.sections ?? []).filter(present), contents);
  const titled = sections.filter((section) => section.title);
  const groups = tagGroups(resource.tags.filter(present));
  return {
    id: resource.documentId,
    slug: resource.slug,
    href: `/ressources/${resource.slug}`,
    title: resource.title,
    description: resource.description ?? undefined,
    image: resource.image ? imageView(resource.image) : undefined,
    base: resource.base
      ? { id: resource.base.documentId, href: `/bases/${resource.base.slug}`, title: resource.base.title }
      : undefined,
    themes: groups.find((group) => group.slug === 'themes')?.tags ?? [],
    facts: facts(resource),
    tagGroups: groups.filter((group) => group.slug !== 'themes' && group.slug !== 'licences'),
    sources: sources(resource),
    creditedBases: resource.creditedBases.filter(present).map(({ slug, title }) => ({ href: `/bases/${slug}`, title })),
    sections,
    documents: documents(contents, whole ? resource.licence?.name : undefined),
    gridEnabled: resource.gridEnabled ?? false,
    outline: titled.length >= 3 ? titled : [],
    publishedOn: resource.firstPublishedAt ?? undefined,
    modifiedOn: resource.contentUpdatedAt ?? undefined,
    licenceUrl: safeLink(resource.licenceUrl),
    mentioned: mentioned(resource),
  };
}

function mentioned(resource: ResourceData): ResourceView['mentioned'] {
  const linked = (resource.contents ?? []).flatMap((content) =>
    content?.__typename === 'ComponentContentLinkedResource' && content.resource ? [content.resource.documentId] : [],
  );
  const members = [resource.creator, ...(resource.sources ?? []).map((source) => source?.member)].filter(present);
  const bases = [resource.base, ...resource.creditedBases].filter(present);
  return {
    resources: linked,
    bases: bases.map((base) => base.documentId),
    members: [...new Set(members.map((member) => member.documentId))],
  };
}
