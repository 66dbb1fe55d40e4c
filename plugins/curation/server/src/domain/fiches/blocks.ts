import { attribute, elements, first, isElement, textOf, type Element, type Node } from './element';
import { escapeHtml, inline, link } from './inline';

/** Heading levels of rich text; a page owns h1 and h2. */
const lowest = 5;
export const heading = (level: number, html: string): string =>
  html.trim() ? `<h${Math.min(level, lowest)}>${html.trim()}</h${Math.min(level, lowest)}>` : '';

const paragraph = (html: string): string => (html.trim() ? `<p>${html.trim()}</p>` : '');

/** « Label : » when the label does not end with a sign of its own. */
export const labelled = (label: string): string =>
  `<strong>${escapeHtml(label)}${/[:?!.]$/u.test(label) ? '' : ' :'}</strong>`;

const titleOf = (node: Element): string => inline(first(node, 'Titre')?.children ?? []).trim();
const withoutTitle = (node: Element): Node[] =>
  (node.children ?? []).filter((child) => !(isElement(child) && ['Titre', 'TitreAlternatif'].includes(child.name)));

function list(node: Element, level: number): string {
  const tag = attribute(node, 'type') === 'numero' ? 'ol' : 'ul';
  const items = elements(node, 'Item').map((item) => {
    const parts = elements(item);
    const html =
      parts.length === 1 && parts[0]?.name === 'Paragraphe'
        ? inline(parts[0].children ?? [])
        : blocks(parts, level).join('');
    return html.trim() ? `<li>${html.trim()}</li>` : '';
  });
  return items.some(Boolean) ? `<${tag}>${items.join('')}</${tag}>` : '';
}

const cellText = (cell: Element): string =>
  elements(cell)
    .map((part) =>
      part.name === 'Liste'
        ? elements(part, 'Item')
            .map((item) => inline(item.children ?? []))
            .join(' ; ')
        : inline(part.children ?? []),
    )
    .map((html) => html.trim())
    .filter(Boolean)
    .join(' ');

/** Rich text has no tables: each row becomes an item, its first cell in bold, the others under the heading of their column. */
function table(node: Element): string[] {
  const rows = elements(node, 'Rangée').map((row) => ({
    header: attribute(row, 'type') === 'header',
    cells: elements(row, 'Cellule').map(cellText),
  }));
  const headings = rows.find(({ header }) => header)?.cells ?? [];
  const items = rows
    .filter(({ header }) => !header)
    .map(({ cells: [name = '', ...others] }) => {
      const values = others.flatMap((value, index) => {
        const column = headings[index + 1];
        return value ? [column ? `${column} : ${value}` : value] : [];
      });
      const [only] = values;
      const rest =
        values.length > 1
          ? `<ul>${values.map((value) => `<li>${value}</li>`).join('')}</ul>`
          : only
            ? ` – ${only}`
            : '';
      return name || rest ? `<li>${name ? `<strong>${name}</strong>` : ''}${rest}</li>` : '';
    });
  const caption = titleOf(node);
  return [
    caption ? paragraph(`<strong>${caption}</strong>`) : '',
    items.some(Boolean) ? `<ul>${items.join('')}</ul>` : '',
  ];
}

function callout(node: Element, level: number): string {
  const label = textOf(first(node, 'Titre'));
  const html = blocks(withoutTitle(node), level).join('');
  return html ? `<blockquote>${label ? paragraph(labelled(label)) : ''}${html}</blockquote>` : '';
}

/** An office, with where it is found on the web. */
export function office(node: Element): string {
  const name = textOf(first(node, 'Titre'));
  const complement = textOf(first(node, 'Complement'));
  const linked = link(attribute(first(node, 'RessourceWeb'), 'URL'), escapeHtml(name));
  return linked && complement ? `${linked} (${escapeHtml(complement)})` : linked;
}

/** Something to do or read elsewhere: its title as a link, and who keeps it. */
export function elsewhere(node: Element): string {
  const title = escapeHtml(textOf(first(node, 'Titre') ?? node));
  const keeper = textOf(first(node, 'Source')) || textOf(first(node, 'Complement'));
  const linked = link(attribute(node, 'URL'), title);
  return linked && keeper ? `${linked} – ${escapeHtml(keeper)}` : linked;
}

function block(node: Element, level: number): string[] {
  switch (node.name) {
    case 'Paragraphe':
      return [paragraph(inline(node.children ?? []))];
    case 'Liste':
      return [list(node, level)];
    case 'Chapitre':
    case 'SousChapitre':
    case 'Cas':
    case 'Situation':
      return [heading(level, titleOf(node)), ...blocks(withoutTitle(node), level + 1)];
    case 'Tableau':
      return table(node);
    case 'ANoter':
    case 'ASavoir':
    case 'Attention':
    case 'Rappel':
    case 'Avertissement':
      return [callout(node, level)];
    case 'OuSAdresser':
      return [paragraph(office(node) && `<strong>Où s’adresser ?</strong> ${office(node)}`)];
    case 'ServiceEnLigne':
      return [paragraph(elsewhere(node) && `<strong>Service en ligne :</strong> ${elsewhere(node)}`)];
    // Conditions and their variables drive the questionnaires of service-public.fr: every case is written out here.
    case 'Condition':
    case 'SiSelectionne':
    case 'Image':
    case 'Illustration':
      return [];
    case 'LienInterne':
      return [paragraph(inline([node]))];
    case 'Titre':
      return [heading(level, inline(node.children ?? []))];
    default:
      return blocks(node.children ?? [], level);
  }
}

/** The HTML blocks of a sheet's elements; headings start at `level` (3–5, deeper ones stay at 5). */
export const blocks = (nodes: readonly Node[], level: number): string[] =>
  nodes
    .flatMap((node) => (isElement(node) ? block(node, level) : [paragraph(escapeHtml(node.text ?? ''))]))
    .filter(Boolean);

/** A bulleted list, or nothing. */
export function bullets(items: readonly string[]): string {
  const written = items.filter(Boolean);
  return written.length ? `<ul>${written.map((item) => `<li>${item}</li>`).join('')}</ul>` : '';
}
