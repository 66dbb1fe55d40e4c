import { Marked } from 'marked';
import TurndownService from 'turndown';
import { sanitise } from './sanitise';

/** CommonMark without extensions: a bare address typed as text stays text, as it does in the editor. */
const reader = new Marked({ gfm: false, breaks: false, async: false });

/** Characters that would be read as markup anywhere in a line. */
const inlineMarkup = /[\\`*_[\]<]|&(?=#?\w+;)/g;
/** What would open a block at the start of a line: heading, list, quotation, rule, underlined title. */
const blockMarkup = /^([ \t]*)(#{1,6}(?=\s|$)|[-+](?=\s|$)|>|=+[ \t]*$|-(?=[ \t-]*$)|~{3,})/gm;
/** What ends a heading's line without being read. */
const headingEnd = /(^|[ \t])(#+)(?=[ \t]*$)/gm;
const orderedItem = /^([ \t]*\d{1,9})([.)])(?=\s|$)/gm;

function escapeText(text: string): string {
  return text
    .replace(inlineMarkup, '\\$&')
    .replace(blockMarkup, '$1\\$2')
    .replace(headingEnd, '$1\\$2')
    .replace(orderedItem, '$1\\$2');
}

class Writer extends TurndownService {
  override escape(text: string): string {
    return escapeText(text);
  }
}

const writer = new Writer({
  headingStyle: 'atx',
  hr: '---',
  bulletListMarker: '-',
  emDelimiter: '*',
  strongDelimiter: '**',
  linkStyle: 'inlined',
  br: '\\',
});

interface ListNode {
  nodeName: string;
  children: ArrayLike<unknown>;
}

/** `- item`, without the wide margin Turndown leaves. */
writer.addRule('listItem', {
  filter: 'li',
  replacement: (content, node) => {
    const item = node as unknown as { parentNode: ListNode | null; nextSibling: unknown };
    const list = item.parentNode;
    const marker = list?.nodeName === 'OL' ? `${Array.from(list.children).indexOf(node) + 1}. ` : '- ';
    const loose = /\n$/.test(content);
    const indented = content.replace(/^\n+|\n+$/g, '').replace(/\n/g, `\n${' '.repeat(marker.length)}`);
    return `${marker}${indented}${loose ? '\n' : ''}${item.nextSibling ? '\n' : ''}`;
  },
});

/** One kind of line ends, no spaces at the ends of lines or of the text: what a form changes without anyone having typed. */
function normalise(markdown: string): string {
  return markdown
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();
}

/** Rich text as Markdown, for the field shown to people without JavaScript and for exports. */
export function toMarkdown(html: string | null | undefined): string {
  return normalise(writer.turndown(sanitise(html)));
}

/** Rich text from Markdown (CommonMark). HTML inside the Markdown follows the schema, as everywhere. */
export function fromMarkdown(markdown: string | null | undefined): string {
  return markdown ? sanitise(reader.parse(normalise(markdown)) as string) : '';
}

/**
 * What to store when a form without JavaScript comes back: the stored HTML itself when its text was left alone (Markdown could
 * lose shades of it), else the HTML of the submitted Markdown.
 */
export function reconcile(edit: { storedHtml: string | null | undefined; submittedMarkdown: string }): string {
  const stored = edit.storedHtml ?? '';
  return toMarkdown(stored) === normalise(edit.submittedMarkdown) ? stored : fromMarkdown(edit.submittedMarkdown);
}
