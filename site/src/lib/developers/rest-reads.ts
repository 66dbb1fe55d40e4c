import document from '@labase/public-api/openapi.json';

export interface RestRead {
  path: string;
  what: string;
}

const names: Readonly<Record<string, string>> = {
  resources: 'des ressources',
  bases: 'des bases',
  collections: 'des collections',
  members: 'des membres dont le profil est public',
  tags: 'des mots de l’index',
  'tag-categories': 'des catégories de l’index',
  pages: 'des pages',
  'text-blocks': 'des textes de l’accueil',
};

const described = (path: string): RestRead => {
  const [kind = '', one] = path.slice(1).split('/');
  const what = names[kind] ?? kind;
  return {
    path: `/api${path}`,
    what: one ? `un élément de la liste ${what}, par son identifiant` : `la liste ${what}`,
  };
};

/** What the REST API serves, from the committed document. */
export const restReads: readonly RestRead[] = Object.keys(document.paths).map(described);

/** The document itself, as served to tools. */
export const restDocument = JSON.stringify(document);
