import { attribute, isElement, textOf, type Element, type Node } from './element';
import { addressOfSheet, webAddressOf } from './address';

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A link, or its text alone when it leads nowhere that may be stored. */
export function link(url: string, html: string): string {
  const address = webAddressOf(url);
  return address && html ? `<a href="${escapeHtml(address)}">${html}</a>` : html;
}

const superscripts: Readonly<Record<string, string>> = { 1: '¹', 2: '²', 3: '³' };

/** Links to what is shown in place on service-public.fr (an acronym's window, an office found by postcode): their text says it. */
const withoutPage = new Set(['Sigle', 'Acronyme', 'Centre de contact']);

function element(node: Element): string {
  const inside = () => inline(node.children ?? []);
  const wrapped = (tag: 'strong' | 'em') => {
    const html = inside();
    return html.trim() ? `<${tag}>${html}</${tag}>` : html;
  };
  switch (node.name) {
    case 'MiseEnEvidence':
    case 'Valeur':
      return wrapped('strong');
    case 'Expression':
    case 'TermeEtranger':
    case 'Variable':
      return wrapped('em');
    case 'Citation':
      return `« ${inside()} »`;
    case 'LienExterne':
      return link(attribute(node, 'URL'), inside());
    case 'LienInterne':
      return withoutPage.has(attribute(node, 'type'))
        ? inside()
        : link(addressOfSheet(attribute(node, 'LienPublication'), attribute(node, 'audience')), inside());
    case 'Exposant':
      return superscripts[textOf(node)] ?? inside();
    case 'Image':
    case 'Illustration':
      return '';
    default:
      return inside();
  }
}

/** The HTML of what stands in a line of text. */
export const inline = (nodes: readonly Node[]): string =>
  nodes
    .map((node) => (isElement(node) ? element(node) : escapeHtml(node.text ?? '')))
    .join('')
    .replace(/\s+/gu, ' ');
