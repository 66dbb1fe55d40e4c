import { nodePath } from './node-version.mjs';
import { bin, inRoot } from './paths.mjs';

const logFile = (name) => inRoot('data', 'logs', `${name}.log`);

const mailCatcher = (env) => ({
  name: 'attrape-courriels',
  env: {},
  command: nodePath(),
  args: [
    bin('maildev'),
    '--ip',
    env.SMTP_HOST,
    '--smtp',
    env.SMTP_PORT,
    '--web-ip',
    env.SMTP_HOST,
    '--web',
    env.MAIL_CATCHER_PORT,
    '--silent',
  ],
  ready: `http://${env.SMTP_HOST}:${env.MAIL_CATCHER_PORT}/healthz`,
  logFile: logFile('courriels'),
});

/** The processes of `npm start`, each with the address that tells when it is ready. */
export const services = (env, { demo }) => [
  ...(demo ? [mailCatcher(env)] : []),
  {
    name: 'CMS',
    command: nodePath(),
    args: ['--max-old-space-size=512', inRoot('scripts', 'cms.mjs')],
    env: { ...env, NODE_ENV: 'production' },
    ready: `http://${env.HOST}:${env.PORT}/_health`,
    logFile: logFile('cms'),
  },
  {
    name: 'site',
    command: nodePath(),
    // A small young generation, few arenas, large blocks given back to the system: after thousands of renderings, what is left is the store.
    args: ['--max-semi-space-size=4', '--max-old-space-size=160', inRoot('site', 'dist', 'front', 'server', 'main.js')],
    env: { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '524288', ...env, NODE_ENV: 'production' },
    ready: `http://${env.SITE_HOST}:${env.SITE_PORT}/_sante`,
    logFile: logFile('site'),
  },
];

/** The processes of `npm run dev`: compilers on watch, Strapi and Astro reloading by themselves. */
export const devServices = (env, { demo }) => [
  ...(demo ? [mailCatcher(env)] : []),
  {
    name: 'compilateur',
    command: bin('tsc'),
    args: ['-b', '--watch', '--preserveWatchOutput'],
    logFile: logFile('tsc'),
  },
  {
    name: 'relance',
    command: nodePath(),
    args: [inRoot('scripts', 'reload-plugins.mjs')],
    logFile: logFile('relance'),
  },
  {
    name: 'CMS',
    command: bin('strapi'),
    args: ['develop'],
    cwd: inRoot('cms'),
    env: { ...env, NODE_ENV: 'development', BROWSER: 'none' },
    ready: `http://${env.HOST}:${env.PORT}/_health`,
    patienceMs: 180_000,
    logFile: logFile('cms'),
  },
  {
    name: 'site',
    command: bin('astro'),
    args: ['dev', '--host', env.SITE_HOST, '--port', env.SITE_PORT],
    cwd: inRoot('site'),
    env: { ...env, NODE_ENV: 'development' },
    ready: `http://${env.SITE_HOST}:${env.SITE_PORT}/robots.txt`,
    patienceMs: 120_000,
    logFile: logFile('site'),
  },
];
