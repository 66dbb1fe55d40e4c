import fs from 'node:fs';
import { inRoot } from './paths.mjs';

const accountsFile = inRoot('database', 'seeds', 'demo', 'accounts.json');

function demoAccounts() {
  const { password, members, admins } = JSON.parse(fs.readFileSync(accountsFile, 'utf8'));
  const lines = [...members, ...admins]
    .filter((account) => account.shown)
    .map(({ email, who }) => `    ${email.padEnd(44)} ${who}`);
  return ['', `  Comptes de démonstration (mot de passe : ${password})`, ...lines];
}

/** What `npm start` prints once everything answers. */
export function welcome(env, { demo, dev }) {
  return [
    '',
    `  Site            ${env.PUBLIC_SITE_URL}`,
    `  Administration  ${env.PUBLIC_CMS_URL}/admin`,
    `  GraphQL         ${env.PUBLIC_CMS_URL}/graphql`,
    ...(demo ? [`  Courriels       http://localhost:${env.MAIL_CATCHER_PORT}`, ...demoAccounts()] : []),
    '',
    dev
      ? '  Les modifications du code sont prises en compte au fil de l’eau. Ctrl-C arrête tout.'
      : '  Ctrl-C arrête tout. Journaux : data/logs/',
    '',
  ].join('\n');
}
