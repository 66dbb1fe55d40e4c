import { toPlainText } from '@labase/editing/rich-text';
import { brand } from '../theme/brand';
import type { Letter } from './glossary';
import type { BaseView } from './load-base';
import type { MemberView } from './load-member';
import type { ResourceView } from './resource-view';
import { excerpt } from './typography';

const context = 'https://schema.org';

/** A resource for search engines: what it is, for whom, under which licence. */
export function learningResource(resource: ResourceView, site: URL) {
  return {
    '@context': context,
    '@type': 'LearningResource',
    name: resource.title,
    description: resource.description,
    url: new URL(resource.href, site).href,
    inLanguage: 'fr',
    datePublished: resource.publishedOn,
    dateModified: resource.modifiedOn,
    license: resource.licence?.href,
    about: resource.themes.map((theme) => theme.name),
    author: resource.producers.map(({ text, href }) => ({
      '@type': 'Person',
      name: text,
      url: href && new URL(href, site).href,
    })),
    publisher: resource.base
      ? { '@type': 'Organization', name: resource.base.title, url: new URL(resource.base.href, site).href }
      : { '@type': 'Organization', name: brand.name },
  };
}

/** A base for search engines. */
export function organization(base: BaseView, site: URL) {
  return {
    '@context': context,
    '@type': 'Organization',
    name: base.title,
    description: excerpt(base.description, 300),
    url: new URL(`/bases/${base.slug}`, site).href,
    areaServed: base.territory,
    sameAs: base.links.map((link) => link.href),
  };
}

/** A list for search engines: the page, and the objects on it in their order. */
export function collectionPage(
  list: {
    name: string;
    description?: string | undefined;
    path: string;
    cards: ReadonlyArray<{ href: string; title: string } | { href: string; name: string }>;
  },
  site: URL,
) {
  return {
    '@context': context,
    '@type': 'CollectionPage',
    name: list.name,
    description: list.description,
    url: new URL(list.path, site).href,
    inLanguage: 'fr',
    mainEntity: {
      '@type': 'ItemList',
      itemListElement: list.cards.map((card, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: 'title' in card ? card.title : card.name,
        url: new URL(card.href, site).href,
      })),
    },
  };
}

/** A profile for search engines. */
export function profilePage(member: MemberView, site: URL) {
  return {
    '@context': context,
    '@type': 'ProfilePage',
    mainEntity: {
      '@type': 'Person',
      name: member.name,
      description: member.biography.join(' ') || undefined,
      url: new URL(member.href, site).href,
      image: member.photo && new URL(member.photo.src, site).href,
      jobTitle: member.actorType?.name,
      sameAs: member.links.map((link) => link.href),
    },
  };
}

/** The breadcrumb for search engines: each step with its address, the page itself included. */
export function breadcrumbList(items: ReadonlyArray<{ label: string; href?: string }>, site: URL, path: string) {
  return {
    '@context': context,
    '@type': 'BreadcrumbList',
    itemListElement: [{ label: 'Accueil', href: '/' }, ...items].map((item, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: item.label,
      item: new URL(item.href ?? path, site).href,
    })),
  };
}

/** The glossary for search engines: each word at its own address. */
export function definedTermSet(
  page: { title: string; description: string | null },
  letters: readonly Letter[],
  site: URL,
) {
  const url = new URL('/glossaire', site).href;
  return {
    '@context': context,
    '@type': 'DefinedTermSet',
    '@id': url,
    name: page.title,
    description: page.description ?? undefined,
    inLanguage: 'fr',
    hasDefinedTerm: letters
      .flatMap(({ terms }) => terms)
      .map((term) => ({
        '@type': 'DefinedTerm',
        '@id': `${url}#${term.anchor}`,
        name: term.term,
        alternateName: [term.acronym, ...term.synonyms].filter((name) => name !== undefined),
        description: toPlainText(term.definition),
        inDefinedTermSet: url,
      })),
  };
}
