import type { APIRequestContext } from '@playwright/test';
import { workshopAddress } from '../support/demo-session.ts';

export interface PageKind {
  name: string;
  path: string;
  status: number;
}

const answers =
  (status: number) =>
  ([name, path]: readonly [string, string]): PageKind => ({ name, path, status });

/** Every kind of page an anonymous reader can open, with the demo content. `status` is what it answers. */
export const publicPages: readonly PageKind[] = [
  ...(
    [
      ['home', '/'],
      ['list', '/ressources'],
      ['filtered list', '/ressources?q=atelier&famille=inclusion-numerique&tri=titre'],
      ['empty list', '/ressources?q=introuvable-partout'],
      ['resource with a file and a link', '/ressources/preparer-un-atelier-mots-de-passe'],
      ['resource with an image', '/ressources/cartographier-les-lieux-d-accueil'],
      ['documents', '/ressources/cartographier-les-lieux-d-accueil/documents'],
      ['base', '/bases/base-officielle-des-conseillers-numeriques'],
      ['resources of a base', '/bases/base-officielle-des-conseillers-numeriques/ressources'],
      ['collections of a base', '/bases/base-officielle-des-conseillers-numeriques/collections'],
      ['team of a base', '/bases/base-officielle-des-conseillers-numeriques/equipe'],
      ['list of bases', '/bases'],
      ['filtered list of bases', '/bases?acteur=inconnu'],
      ['list of collections', '/collections'],
      ['collection', '/collections/parcours-grand-debutant'],
      ['profile', '/membres/amina-belkacem'],
      ['themes', '/thematiques'],
      ['theme category', '/thematiques/inclusion-numerique'],
      ['second page of a theme category', '/thematiques/inclusion-numerique?page=2'],
      ['theme', '/thematiques/inclusion-numerique/accessibilite'],
      ['editorial page', '/a-propos'],
      ['accessibility statement', '/accessibilite'],
      ['charter', '/charte'],
      ['help', '/aide'],
      ['privacy', '/confidentialite'],
      ['legal notice', '/mentions-legales'],
      ['glossary', '/glossaire'],
      ['statistics', '/statistiques'],
      ['site map', '/plan-du-site'],
      ['developers', '/developpeurs'],
      ['query to try', '/developpeurs/essayer?exemple=index'],
      ['sign-up', '/inscription'],
      ['confirmation to send again', '/inscription/renvoi'],
      ['confirmation sent', '/inscription/courriel-envoye'],
      ['confirmation', '/inscription/confirmation?jeton=inconnu'],
      ['sign-in', '/connexion'],
      ['forgotten password', '/mot-de-passe-oublie'],
      ['forgotten password, mail sent', '/mot-de-passe-oublie/courriel-envoye'],
      ['new password', '/nouveau-mot-de-passe?jeton=inconnu'],
      ['new address', '/compte/courriel/confirmation?jeton=inconnu'],
    ] as const
  ).map(answers(200)),
  { name: 'refused', path: '/403', status: 403 },
  { name: 'not found', path: '/n-existe-pas', status: 404 },
  { name: 'gone', path: '/410', status: 410 },
  { name: 'error', path: '/500', status: 500 },
  { name: 'unavailable', path: '/503', status: 503 },
];

/** Titles, in the demo, of two resources Amina Belkacem writes: one published, one draft. */
const published = 'Préparer un atelier « mots de passe »';
const draft = 'Des habitants relais : premiers essais';

const first = async (requests: APIRequestContext, page: string, address: RegExp): Promise<string> => {
  const found = address.exec(await (await requests.get(page)).text());
  if (!found) throw new Error(`${page} has no link like ${address}`);
  return found[1]!;
};

/** Pages of the établi, by name: their addresses hold ids, read from the établi of the person signed in. */
export const workshopPages: Readonly<Record<string, (requests: APIRequestContext) => Promise<string>>> = {
  établi: async () => '/etabli',
  profile: async () => '/compte',
  address: async () => '/compte/courriel',
  security: async () => '/compte/securite',
  charter: async () => '/compte/charte',
  bin: async () => '/etabli/corbeille',
  'new base': async () => '/etabli/bases/nouvelle',
  'new resource': async () => '/etabli/ressources/nouvelle',
  base: (requests) => first(requests, '/etabli', /href="(\/etabli\/bases\/\w{20,})"/),
  'base with exceptions and a share link': async (requests) => {
    // A member's restricted base with nothing in it: the link is there the next time too.
    const mine = /href="(\/etabli\/bases\/\w{20,})"[^>]*>\s*Base du lien de partage/;
    const known = mine.exec(await (await requests.get('/etabli')).text())?.[1];
    if (known) return known;
    const form = {
      title: 'Base du lien de partage',
      contactEmail: 'contact@exemple.test',
      contactAudience: 'team',
      visibility: 'restricted',
    };
    const created = await requests.post('/etabli/bases/nouvelle', { form });
    const address = new URL(created.url()).pathname;
    await requests.post(address, { form: { action: 'creer-lien', days: '30' } });
    return address;
  },
  ...Object.fromEntries(
    ['informations', 'indexation', 'contenus', 'parametres', 'apercu', 'illustration'].map((tab) => [
      tab,
      async (requests: APIRequestContext) => `${await workshopAddress(requests, published)}/${tab}`,
    ]),
  ),
  publish: async (requests) => `${await workshopAddress(requests, draft)}/publier`,
  'contents of a draft': async (requests) => `${await workshopAddress(requests, draft)}/contenus`,
  content: async (requests) => {
    const list = `${await workshopAddress(requests, published)}/contenus`;
    return first(requests, list, /href="(\/etabli\/ressources\/\w+\/contenus\/[\w-]{6,})"/);
  },
  section: async (requests) => {
    const list = `${await workshopAddress(requests, published)}/contenus`;
    return first(requests, list, /href="(\/etabli\/ressources\/\w+\/contenus\/sections\/[\w-]+)"/);
  },
  ...Object.fromEntries(
    ['texte', 'fichier', 'image', 'lien', 'video', 'fichier-video', 'ressource'].map((kind) => [
      `new content: ${kind}`,
      async (requests: APIRequestContext) =>
        `${await workshopAddress(requests, published)}/contenus/ajouter?type=${kind}`,
    ]),
  ),
};
