import node from '@astrojs/node';
import preact from '@astrojs/preact';
import { defineConfig, passthroughImageService } from 'astro/config';
import { devFiles } from './tools/dev-files.mjs';
import { dsfrPostcssPlugins } from './tools/dsfr-postcss.mjs';
import { inlineScriptHash } from './tools/inline-script-hash.mjs';
import { bootScheme } from './src/theme/scheme-boot.mjs';
import { videoFrameOrigins } from './src/lib/video-hosts.mjs';

/** Icons of a page that is read: a few hundred bytes each in the style sheet cost less than a request each. */
const iconsOfEveryPage =
  /icons\/.*\/(account-circle-fill|arrow-right-s-line|close-line|download-line|external-link-line|menu-fill|search-line)\.svg$/;

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
      scriptDirective: { resources: ["'self'"], hashes: [inlineScriptHash(bootScheme)] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    plugins: [devFiles()],
    build: { assetsInlineLimit: (file) => iconsOfEveryPage.test(file) },
    css: { postcss: { plugins: dsfrPostcssPlugins(process.argv.includes('build')) } },
    define: { 'import.meta.env.BUILT_AT': JSON.stringify(Date.now()) },
    // Plugins are TypeScript; `cookie` is bundled because Astro's own version isn't the one npm hoists.
    ssr: { noExternal: [/^@labase\//, 'cookie'] },
  },
});
