import { fileURLToPath } from 'node:url';
import purgeCss from '@fullhuman/postcss-purgecss';

const source = fileURLToPath(new URL('../src', import.meta.url));

/** Classes set by DSFR's own scripts, so found in no template. */
const classesOfDsfrScripts = [
  'fr-modal--opened',
  'fr-collapse--expanded',
  'fr-collapsing',
  'fr-no-transition',
  'fr-scroll-shadow--top',
  'fr-scroll-shadow--bottom',
  'fr-scroll-divider',
  'fr-modal__body',
];

/** Elements a member may write in a rich text (the closed schema of `@labase/editing/rich-text`). */
const richTextElements = ['h2', 'h3', 'h4', 'p', 'ul', 'ol', 'li', 'blockquote', 'a', 'strong', 'em', 'code', 'pre', 'hr', 'br'];

/** DSFR declares twelve font files; the site ships two, declared in `theme/fonts.css`. */
const dropDsfrFonts = {
  postcssPlugin: 'drop-dsfr-fonts',
  AtRule: {
    'font-face'(rule) {
      if (rule.source?.input.file?.includes('@gouvfr')) rule.remove();
    },
  },
};

/**
 * PostCSS plugins that keep, of the whole DSFR, the rules the templates can reach. In development the sheet stays whole,
 * so that a class can be tried in a template without a rebuild.
 *
 * @param {boolean} building true for `astro build`
 */
export function dsfrPostcssPlugins(building) {
  if (!building) return [dropDsfrFonts];
  return [
    dropDsfrFonts,
    purgeCss({
      content: [`${source}/**/*.{astro,ts,tsx,mjs}`],
      dynamicAttributes: ['data-fr-theme', 'data-fr-scheme', 'data-fr-js', 'aria-expanded', 'aria-current', 'aria-pressed', 'open'],
      safelist: { standard: ['html', 'body', ...classesOfDsfrScripts, ...richTextElements], greedy: [/data-fr-theme/, /data-fr-js-/] },
      variables: true,
      keyframes: true,
    }),
  ];
}
