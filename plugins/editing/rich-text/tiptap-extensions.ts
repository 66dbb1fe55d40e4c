import type { Extensions } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { acceptableLink, headingLevels, linkProtocols, linkRel } from './schema';

/**
 * The editor's half of the schema, the same on the site and in the admin panel. Touches no DOM until an editor is made with it.
 * What it can produce, `sanitise` keeps.
 */
export function richTextExtensions(): Extensions {
  return [
    StarterKit.configure({
      heading: { levels: [...headingLevels] },
      code: false,
      codeBlock: false,
      strike: false,
      underline: false,
      link: {
        openOnClick: false,
        autolink: false,
        protocols: [...linkProtocols],
        defaultProtocol: 'https',
        HTMLAttributes: { rel: linkRel, target: null, class: null },
        isAllowedUri: (url) => acceptableLink(url) !== undefined,
      },
    }),
  ];
}
