import sanitizeHtml from 'sanitize-html';
import { acceptableLink, allowedTags, linkProtocols, linkRel, tagEquivalents } from './schema';

const schema: sanitizeHtml.IOptions = {
  allowedTags: [...allowedTags],
  allowedAttributes: { a: ['href', 'rel'] },
  allowedSchemes: [...linkProtocols],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nonTextTags: [
    'script',
    'style',
    'textarea',
    'option',
    'noscript',
    'template',
    'iframe',
    'svg',
    'math',
    'title',
    'xmp',
  ],
};

/** What is kept, under its name here; a link which may not be one leaves its text. */
const translation: sanitizeHtml.IOptions = {
  ...schema,
  allowedTags: [...allowedTags, ...Object.keys(tagEquivalents)],
  transformTags: {
    ...tagEquivalents,
    a: (_tagName, attributes) => {
      const href = acceptableLink(attributes.href);
      const attribs: sanitizeHtml.Attributes = href ? { href, rel: linkRel } : {};
      return { tagName: 'a', attribs };
    },
  },
  exclusiveFilter: (frame) => (frame.tag === 'a' && !frame.attribs.href ? 'excludeTag' : false),
};

/**
 * Its own pass: sanitize-html loses track of the closing tag of an element that is both renamed and dropped.
 * Thirty is deeper than anything people write, and shallow enough for every parser downstream.
 */
const limit: sanitizeHtml.IOptions = { ...schema, nestingLimit: 30 };

/** Two lists of one kind side by side read as one, and Markdown can't tell them apart. */
const listsSideBySide = /<\/(ul|ol)><\1>/g;

/** Not `\s`: a no-break space is typography, and French needs it. */
const spaces = /[ \t\n\f\r]+/g;
/** Runs are bounded first so that the pattern after it stays linear whatever it is given. */
const manyBreaks = /(?:<br \/> ?){3,}/g;
const voidAroundBlocks = / ?(?:<br \/> ?){0,2}(<\/?(?:p|h[345]|ul|ol|li|blockquote)>|<hr \/>) ?(?:<br \/> ?){0,2}/g;

/**
 * HTML of the closed schema, whatever was given: unknown elements lose their tags, unknown attributes and addresses go.
 * Idempotent: `sanitise(sanitise(x)) === sanitise(x)`.
 */
export function sanitise(html: string | null | undefined): string {
  if (!html) return '';
  const kept = sanitizeHtml(sanitizeHtml(html, translation), limit);
  return kept
    .replace(spaces, ' ')
    .replace(manyBreaks, '<br /><br />')
    .replace(voidAroundBlocks, '$1')
    .replace(listsSideBySide, '')
    .trim();
}
