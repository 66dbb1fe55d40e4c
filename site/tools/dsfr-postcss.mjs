import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
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
const richTextElements = [
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'p',
  'ul',
  'ol',
  'li',
  'blockquote',
  'a',
  'strong',
  'em',
  'code',
  'pre',
  'hr',
  'br',
];

/** DSFR declares twelve font files; the site ships two, declared in `theme/fonts.css`. */
const dropDsfrFonts = {
  postcssPlugin: 'drop-dsfr-fonts',
  AtRule: {
    'font-face'(rule) {
      if (rule.source?.input.file?.includes('@gouvfr')) rule.remove();
    },
  },
};

/** Custom properties a text names. @param {string} text @returns {string[]} */
const namedProperties = (text) => [...text.matchAll(/var\((--[\w-]+)/g)].map((match) => match[1] ?? '');

/** Tokens named by our own style sheets: one sheet is processed at a time, and DSFR's would not see that they are used. */
function tokensOfOurSheets() {
  const sheets = fs.readdirSync(source, { recursive: true }).filter((file) => String(file).endsWith('.css'));
  return sheets.flatMap((file) => namedProperties(fs.readFileSync(path.join(source, String(file)), 'utf8')));
}

/** What DSFR's sheets also address, and no template here holds: inputs that are buttons, sliders, tags that are switches, former browsers. */
const unreachable =
  /input\[type=["']?(button|image|reset|submit|range|color)|fr-tag[^ ]*\[aria-pressed|::?-ms-|::-webkit-slider/;

/** PurgeCSS looks at classes and elements; this looks at the attributes it keeps, and at conditions no browser of today knows. */
const dropUnreachable = {
  postcssPlugin: 'drop-unreachable',
  /** @param {import('postcss').Rule} rule */
  Rule(rule) {
    const reachable = rule.selectors.filter((selector) => !unreachable.test(selector));
    if (reachable.length === 0) rule.remove();
    else if (reachable.length < rule.selectors.length) rule.selectors = reachable;
  },
  AtRule: {
    /** @param {import('postcss').AtRule} rule */
    media(rule) {
      const queries = rule.params.split(',').filter((query) => !query.includes('-ms-'));
      if (queries.length === 0) rule.remove();
      else rule.params = queries.join(',');
    },
  },
};

/** Keeps the rules the templates can reach. */
const purge = purgeCss({
  content: [`${source}/**/!(*.test).{astro,ts,tsx,mjs}`],
  dynamicAttributes: [
    'data-fr-theme',
    'data-fr-scheme',
    'data-fr-js',
    'aria-expanded',
    'aria-current',
    'aria-pressed',
    'open',
  ],
  safelist: { standard: ['html', 'body', ...classesOfDsfrScripts, ...richTextElements] },
  keyframes: true,
});

/** Tokens that the DSFR components of `theme/dsfr-more.css` reach, once purged. @param {import('postcss').Postcss} postcss */
async function tokensOfMoreComponents(postcss) {
  const sheet = fs.readFileSync(path.join(source, 'theme', 'dsfr-more.css'), 'utf8');
  const { resolve } = createRequire(import.meta.url);
  const components = [...sheet.matchAll(/@import '([^']+)'/g)].map((match) =>
    fs.readFileSync(resolve(match[1] ?? ''), 'utf8'),
  );
  return namedProperties((await postcss([purge]).process(components.join('\n'), { from: undefined })).css);
}

/** Removes the declarations of tokens that nothing reaches: neither a rule, nor another sheet, nor a token which is reached. */
const dropUnreachedTokens = {
  postcssPlugin: 'drop-unreached-tokens',
  /** @param {import('postcss').Root} root @param {import('postcss').Helpers} helpers */
  async OnceExit(root, { postcss }) {
    if (!root.source?.input.file?.includes('/theme/dsfr.css')) return;
    /** @type {Map<string, string[]>} */
    const namedByToken = new Map();
    const reached = new Set();
    const waiting = [...tokensOfOurSheets(), ...(await tokensOfMoreComponents(postcss))];
    root.walkDecls((declaration) => {
      const named = namedProperties(declaration.value);
      if (!declaration.prop.startsWith('--')) waiting.push(...named);
      else namedByToken.set(declaration.prop, [...(namedByToken.get(declaration.prop) ?? []), ...named]);
    });
    for (let token = waiting.pop(); token !== undefined; token = waiting.pop()) {
      if (reached.has(token)) continue;
      reached.add(token);
      waiting.push(...(namedByToken.get(token) ?? []));
    }
    root.walkDecls(/^--/, (declaration) => {
      if (!reached.has(declaration.prop)) declaration.remove();
    });
    root.walkRules((rule) => {
      if (rule.nodes.length === 0) rule.remove();
    });
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
  return [dropDsfrFonts, purge, dropUnreachable, dropUnreachedTokens];
}
