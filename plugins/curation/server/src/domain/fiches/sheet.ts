import type { ImportedResourceInput } from '../../../../contracts';
import { cut, grouped } from '../cut';
import { partKey } from '../part-key';
import { addressOfSheet, webAddressOf } from './address';
import { blocks, heading } from './blocks';
import { attribute, elements, first, textOf, type Element, type Node } from './element';
import { furtherBlocks } from './further';
import { tagsOfSheet } from './index-tags';
import { escapeHtml } from './inline';

/** Characters of HTML in one content: a long chapter becomes several, between two blocks. */
const maximumContent = 40_000;
const producer = 'Direction de l’information légale et administrative (DILA)';

/** A stretch of the sheet under one title; empty for what comes before the first. */
interface Part {
  readonly title: string;
  readonly blocks: readonly string[];
}

/** The chapters of a text, each with its title; what stands between them joins what comes before. */
function partsOfText(nodes: readonly Node[]): Part[] {
  const parts: { title: string; nodes: Node[] }[] = [{ title: '', nodes: [] }];
  for (const node of nodes) {
    const chapter = 'name' in node && node.name === 'Chapitre' ? node : undefined;
    const title = textOf(first(chapter, 'Titre'));
    if (chapter && title)
      parts.push({ title, nodes: (chapter.children ?? []).filter((child) => child !== first(chapter, 'Titre')) });
    else parts.at(-1)?.nodes.push(node);
  }
  return parts.map((part) => ({ title: part.title, blocks: blocks(part.nodes, 3) }));
}

/** Links to the sheets that a file (« dossier », « thème ») gathers. */
function gathered(sheet: Element, audience: string): Part[] {
  const item = (node: Element) => {
    const title = escapeHtml(textOf(first(node, 'Titre') ?? node));
    return title ? `<li><a href="${addressOfSheet(attribute(node, 'ID'), audience)}">${title}</a></li>` : '';
  };
  const listed = (nodes: Element[]) => (nodes.length ? [`<ul>${nodes.map(item).join('')}</ul>`] : []);
  const part = (title: string, node: Element): Part => ({ title, blocks: listed(elements(node, 'Fiche', 'Dossier')) });
  return [
    ...elements(sheet, 'SousDossier', 'SousTheme').map((node) => part(textOf(first(node, 'Titre')), node)),
    part('Fiches du dossier', sheet),
  ];
}

function situations(sheet: Element): Part[] {
  return elements(sheet, 'ListeSituations').flatMap((list) =>
    elements(list, 'Situation').map((situation) => ({
      title: textOf(first(situation, 'Titre')),
      blocks: blocks(elements(situation, 'Introduction', 'Texte'), 3),
    })),
  );
}

function guidedSearch(sheet: Element): Part[] {
  return elements(sheet, 'Problematiques').flatMap((list) =>
    elements(list, 'Problematique').map((one) => ({
      title: textOf(first(one, 'Titre')),
      blocks: blocks(elements(one), 3),
    })),
  );
}

const partsOf = (sheet: Element, audience: string): Part[] =>
  [
    ...partsOfText(elements(sheet, 'Avertissement', 'Introduction')),
    ...elements(sheet, 'Texte').flatMap((text) => partsOfText(text.children ?? [])),
    ...situations(sheet),
    ...guidedSearch(sheet),
    ...gathered(sheet, audience),
    { title: 'Pour aller plus loin', blocks: furtherBlocks(sheet) },
  ].filter((part) => part.blocks.length > 0);

/** Sections and texts: a content fits its limit, a title too, told whole in the text when it was cut. */
function outline(key: string, parts: readonly Part[]) {
  const sections: { key: string; title: string }[] = [];
  const contents: ImportedResourceInput['contents'] = [];
  parts.forEach(({ title, blocks: written }, index) => {
    const section = title ? partKey(key, 'section', index) : null;
    const whole = title.length > 100 ? [heading(3, escapeHtml(title))] : [];
    if (section) sections.push({ key: section, title: cut(title, 100) });
    grouped([...whole, ...written], maximumContent).forEach((body, rank) =>
      contents?.push({ kind: 'rich-text', key: partKey(key, 'text', index, rank), section, body }),
    );
  });
  return { sections, contents };
}

const month = (date: string): string | undefined => /\b((?:19|20)\d{2}-\d{2})-\d{2}\b/u.exec(date)?.[1];

/** The name a reader knows a sheet by: without the kind of service in front of it, which the index tells. */
function nameOf(sheet: Element): string {
  const crumb = elements(first(sheet, 'FilDAriane'), 'Niveau').at(-1);
  return textOf(crumb) || textOf(first(sheet, 'dc:title'));
}

/** The link to a service, a form or a letter to fill in, when the sheet describes one. */
function serviceLink(sheet: Element, key: string): NonNullable<ImportedResourceInput['contents']> {
  const service = first(sheet, 'LienWeb');
  const url = webAddressOf(attribute(service, 'URL'));
  return url
    ? [
        {
          kind: 'link',
          key: partKey(key, 'service'),
          section: null,
          url,
          title: 'Accéder au service',
          previewSite: cut(textOf(first(service, 'Source')), 80),
        },
      ]
    : [];
}

/**
 * A sheet of service-public.fr as a resource: its text in sections, its themes and audiences in our index, its producer and licence
 * (texts by DILA, Licence Ouverte 2.0), and a link to the page it comes from.
 *
 * @param audience the folder it was published in: `Particuliers`, `Professionnels` or `Associations`
 */
export function resourceOfSheet(sheet: Element, audience: string): ImportedResourceInput {
  const id = attribute(sheet, 'ID');
  const key = `${audience}/${id}`;
  const page = webAddressOf(attribute(sheet, 'spUrl')) ?? addressOfSheet(id, audience);
  const name = nameOf(sheet);
  const whole = name.length > 100 ? [{ title: '', blocks: [`<p><strong>${escapeHtml(name)}</strong></p>`] }] : [];
  const subjects = [
    ...elements(sheet, 'Theme').map((theme) => textOf(first(theme, 'Titre'))),
    ...textOf(first(sheet, 'dc:subject'))
      .split(',')
      .map((subject) => subject.trim()),
  ];
  const { sections, contents = [] } = outline(key, [...whole, ...partsOf(sheet, audience)]);
  return {
    title: cut(name, 100),
    description: cut(textOf(first(sheet, 'dc:description')) || name, 560),
    productionDate: month(textOf(first(sheet, 'dc:date'))) ?? null,
    price: 'free',
    accountNeeded: false,
    licence: 'etalab-2-0',
    sources: [{ kind: 'external', name: producer, website: page }],
    tags: tagsOfSheet([...new Set(subjects)], elements(sheet, 'Audience').map(textOf), textOf(first(sheet, 'dc:type'))),
    sections,
    contents: [
      ...serviceLink(sheet, key),
      ...contents,
      {
        kind: 'link',
        key: partKey(key, 'page'),
        section: sections.at(-1)?.key ?? null,
        url: page,
        title: 'La page d’origine',
        previewTitle: cut(name, 120),
        previewSite: 'service-public.fr',
      },
    ],
  };
}
