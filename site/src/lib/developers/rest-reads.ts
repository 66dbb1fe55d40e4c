import document from '@labase/public-api/openapi.json';

export interface RestRead {
  path: string;
  what: string;
}

/** A kind of objects, as its address names it. */
type Kind = Exclude<keyof typeof document.paths, `${string}/{id}`>;

/** What each address gives: a list and its elements, or the only object of its kind. */
const gives: Readonly<Record<Kind, { list: string } | { only: string }>> = {
  '/resources': { list: 'des ressources' },
  '/bases': { list: 'des bases' },
  '/collections': { list: 'des collections' },
  '/members': { list: 'des membres dont le profil est public' },
  '/tags': { list: 'des mots de l’index' },
  '/tag-categories': { list: 'des catégories de l’index' },
  '/pages': { list: 'des pages' },
  '/text-blocks': { list: 'des textes que toutes les pages montrent' },
  '/banners': { list: 'des bannières' },
  '/changelog-entries': { list: 'des nouveautés de la plateforme' },
  '/glossary-entries': { list: 'des définitions du glossaire' },
  '/home-page': { only: 'la page d’accueil' },
};

const described = ([kind, given]: [string, { list: string } | { only: string }]): RestRead[] =>
  'only' in given
    ? [{ path: `/api${kind}`, what: given.only }]
    : [
        { path: `/api${kind}`, what: `la liste ${given.list}` },
        { path: `/api${kind}/{id}`, what: `un élément de la liste ${given.list}, par son identifiant` },
      ];

/** What the REST API serves; the compiler checks it against the committed document. */
export const restReads: readonly RestRead[] = Object.entries(gives).flatMap(described);

/** The document itself, as served to tools. */
export const restDocument = JSON.stringify(document);
