import node from '@astrojs/node';
import preact from '@astrojs/preact';
import { videoFrameOrigins } from '@labase/editing/contracts/video-address';
import { defineConfig, passthroughImageService } from 'astro/config';
import { devFiles } from './tools/dev-files.mjs';
import { dsfrPostcssPlugins } from './tools/dsfr-postcss.mjs';
import { inlineScriptHash } from './tools/inline-script-hash.mjs';
import { hideClosedBanners } from './src/theme/closed-banners.mjs';
import { bootScheme } from './src/theme/scheme-boot.mjs';

/** Icons a style sheet carries: a few hundred bytes each cost less than a request each. Of DSFR's components, those of every page. */
const inlinedIcons =
  /theme\/icons\/|icons\/.*\/(account-circle-fill|arrow-(down|right)(-s)?-line|booklet-line|briefcase-line|calendar-line|checkbox-circle-line|close-line|compass-3-line|download-line|external-link-line|file(-pdf|-text)?-line|film-line|global-line|image-line|map-pin-2-line|menu-fill|music-2-line|newspaper-line|pie-chart-2-line|profil-line|search-line|slideshow-line|survey-line|archive-line|table-line|tools-line)\.svg$/;

/** Every page is rendered on demand; what is stored and served as a file is decided by the front server in `server/`. */
export default defineConfig({
  output: 'server',
  adapter: node({ mode: 'middleware' }),
  integrations: [preact()],
  trailingSlash: 'never',
  devToolbar: { enabled: false },
  build: { assets: 'assets', inlineStylesheets: 'never' },
  prefetch: false,
  image: {
    service: passthroughImageService(),
    endpoint: { route: '/_image', entrypoint: './src/lib/no-image-endpoint.ts' },
  },
  security: {
    // src/middleware.ts checks every change, JSON included, against PUBLIC_SITE_URL: behind a proxy, Astro's own check compares with the wrong scheme.
    checkOrigin: false,
    csp: {
      directives: [
        "default-src 'self'",
        // DSFR draws check marks and some backgrounds from data: images inside its own style sheet.
        "img-src 'self' data: blob:",
        "connect-src 'self'",
        "font-src 'self'",
        "media-src 'self'",
        `frame-src ${videoFrameOrigins.join(' ')}`,
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ],
      scriptDirective: { resources: ["'self'"], hashes: [bootScheme, hideClosedBanners].map(inlineScriptHash) },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    plugins: [devFiles()],
    build: { assetsInlineLimit: (file) => inlinedIcons.test(file) },
    css: { postcss: { plugins: dsfrPostcssPlugins(process.argv.includes('build')) } },
    define: { 'import.meta.env.BUILT_AT': JSON.stringify(Date.now()) },
    // Plugins are TypeScript; `cookie` is bundled because Astro's own version isn't the one npm hoists; of GraphQL a page needs a
    // tenth, and bundled the process loads no more.
    ssr: { noExternal: [/^@labase\//, 'cookie', 'graphql', 'graphql-request'] },
  },
});
