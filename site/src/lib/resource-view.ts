import type { ResourceData } from '../queries/resource';
import { someMembers } from './member-card';
import { contentSections, type SectionView } from './content-sections';
import { contentView, type ContentView } from './content-view';
import { longDate, productionDate } from './dates';
import { known, type FactGroup, type FactValue } from './facts';
import { imageView, type FileView, type ImageView } from './file-view';
import { tagGroups, type TagGroup, type TagLink } from './index-links';
import { present } from './present';
import { typeDrawing } from './resource-types';
import { safeLink } from './safe-link';
import { themeCategory, type ThemeCategory } from './theme-categories';
import { viewsLabel } from './views';

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
  /** The category of its first theme: its accent. */
  category: ThemeCategory | undefined;
  /** Its first type in words, and the class that draws it. */
  type: { name: string; drawing: string } | undefined;
  /** Who made it, by name; people who are not named are among the facts only. */
  producers: FactValue[];
  /** Its identity card: dates, licence, access, producers, index. */
  facts: FactGroup[];
  sections: SectionView[];
  documents: DocumentView[];
  gridEnabled: boolean;
  /** Sections worth a table of contents: their titles, when there are at least three. */
  outline: SectionView[];
  publishedOn: string | undefined;
  modifiedOn: string | undefined;
  /** What may be done with the whole resource. */
  licence: { name: string; meaning: string | undefined; href: string | undefined } | undefined;
  /** Ids of the other objects the page names. */
  mentioned: { resources: string[]; bases: string[]; members: string[]; tags: string[] };
}

const prices = { free: 'Gratuite', partly: 'En partie payante', paid: 'Payante' } as const;

function licence(resource: ResourceData): FactValue[] {
  if (resource.licenceScope === 'per_content') return [{ text: 'Propre à chaque contenu' }];
  if (!resource.licence) return [];
  return [{ text: resource.licence.name, href: safeLink(resource.licenceUrl), external: true }];
}

function dated(date: string | null): FactValue[] {
  const text = longDate(date);
  return text ? [{ text, datetime: date?.slice(0, 10) }] : [];
}

function producers({ sources, credits }: ResourceData): FactValue[] {
  const members = credits.flatMap(({ name, slug }): FactValue[] =>
    name ? [{ text: name, href: slug ? `/membres/${slug}` : undefined }] : [],
  );
  const outside = (sources ?? []).flatMap((source): FactValue[] =>
    source?.kind === 'external' && source.name
      ? [{ text: source.name, detail: source.occupation?.name, href: safeLink(source.website), external: true }]
      : [],
  );
  return [...members, ...outside];
}

/** Members whose profile the reader may not see are told together: nothing tells one from another. */
function unnamedProducers({ credits }: ResourceData): FactValue[] {
  const count = credits.filter(({ name }) => name === null).length;
  return count === 0 ? [] : [{ text: someMembers(count) }];
}

function facts(resource: ResourceData, groups: readonly TagGroup[]): FactGroup[] {
  const produced = productionDate(resource.productionDate);
  const published = dated(resource.firstPublishedAt);
  const updated = dated(resource.contentUpdatedAt);
  const views = viewsLabel(resource.viewCount);
  return known([
    { label: 'Produite par', values: [...producers(resource), ...unnamedProducers(resource)] },
    {
      label: 'Avec',
      values: resource.creditedBases
        .filter(present)
        .map(({ slug, title }) => ({ text: title, href: `/bases/${slug}` })),
    },
    {
      label: 'Produite en',
      values: produced ? [{ text: produced, datetime: resource.productionDate ?? undefined }] : [],
    },
    { label: 'Publiée le', values: published },
    { label: 'Mise à jour le', values: updated[0]?.text === published[0]?.text ? [] : updated },
    { label: 'Licence', values: licence(resource) },
    {
      label: 'Accès',
      values: [
        ...(resource.price ? [{ text: prices[resource.price] }] : []),
        ...(resource.accountNeeded === null
          ? []
          : [{ text: resource.accountNeeded ? 'Compte nécessaire' : 'Sans compte' }]),
      ],
    },
    { label: 'Consultation', values: views ? [{ text: views }] : [] },
    ...groups.map(({ name, tags }) => ({
      label: name,
      values: tags.map((tag) => ({ text: tag.name, href: tag.href })),
    })),
  ]);
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
  const tags = resource.tags.filter(present);
  const groups = tagGroups(tags);
  const type = tags.find((tag) => tag.category?.slug === 'types');
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
    category: themeCategory(tags.find((tag) => tag.category?.slug === 'themes')?.familySlug),
    type: type && { name: type.name, drawing: typeDrawing(type.slug) },
    producers: producers(resource),
    facts: facts(
      resource,
      groups.filter((group) => group.slug !== 'themes' && group.slug !== 'licences'),
    ),
    sections,
    documents: documents(contents, whole ? resource.licence?.name : undefined),
    gridEnabled: resource.gridEnabled ?? false,
    outline: titled.length >= 3 ? titled : [],
    publishedOn: resource.firstPublishedAt ?? undefined,
    modifiedOn: resource.contentUpdatedAt ?? undefined,
    licence:
      whole && resource.licence
        ? {
            name: resource.licence.name,
            meaning: resource.licenceText ?? resource.licence.definition ?? undefined,
            href: safeLink(resource.licenceUrl),
          }
        : undefined,
    mentioned: mentioned(resource),
  };
}

function mentioned(resource: ResourceData): ResourceView['mentioned'] {
  const linked = (resource.contents ?? []).flatMap((content) =>
    content?.__typename === 'ComponentContentLinkedResource' && content.resource ? [content.resource.documentId] : [],
  );
  const members = resource.credits.flatMap(({ member }) => member ?? []);
  const bases = [resource.base, ...resource.creditedBases].filter(present);
  return {
    resources: linked,
    bases: bases.map((base) => base.documentId),
    members: [...new Set(members)],
    tags: resource.tags.filter(present).map((tag) => tag.documentId),
  };
}
