import type { Element, Node } from './element';

/** Shorthand for an element of a sheet: `el('Paragraphe', 'texte', el('Valeur', '3'))`. */
export const el = (name: string, ...children: (Node | string | Record<string, string>)[]): Element => ({
  type: 'element',
  name,
  attributes: Object.assign(
    {},
    ...children.filter((child) => typeof child === 'object' && !('name' in child) && !('text' in child)),
  ) as Record<string, string>,
  children: children
    .filter((child): child is Node | string => typeof child === 'string' || 'name' in child || 'text' in child)
    .map((child) => (typeof child === 'string' ? { type: 'text', text: child } : child)),
});

export const p = (...children: Parameters<typeof el>[1][]) => el('Paragraphe', ...children);

/** An invented sheet with the shape of DILA's: nothing of it is a real right. */
export const inventedSheet = el(
  'Publication',
  { ID: 'F900001', type: 'Fiche d’information', spUrl: 'https://www.service-public.fr/particuliers/vosdroits/F900001' },
  el('dc:title', 'Carte d’atelier numérique'),
  el('dc:subject', 'Famille, Transports'),
  el('dc:description', 'La carte d’atelier numérique ouvre les ateliers d’une commune imaginaire.'),
  el('dc:date', 'modified 2020-04-23'),
  el('dc:type', 'Fiche pratique'),
  el('Audience', 'Particuliers'),
  el('FilDAriane', el('Niveau', { ID: 'N1' }, 'Accueil'), el('Niveau', { ID: 'F900001' }, 'Carte d’atelier numérique')),
  el('Theme', el('Titre', 'Famille')),
  el('Introduction', el('Texte', p('Elle est ', el('MiseEnEvidence', 'gratuite'), ' & valable 2 ans.'))),
  el(
    'Texte',
    el(
      'Chapitre',
      el('Titre', p('Demander la carte')),
      p(
        'Allez à la ',
        el(
          'LienInterne',
          { LienPublication: 'F900002', type: 'Fiche d’information', audience: 'Particuliers' },
          'mairie',
        ),
        '.',
      ),
      el(
        'Liste',
        { type: 'puce' },
        el('Item', p('une pièce d’identité')),
        el('Item', p('une photo'), el('Liste', { type: 'numero' }, el('Item', p('récente')))),
      ),
      el(
        'SousChapitre',
        el('Titre', p('En ligne')),
        p('Écrivez à ', el('LienExterne', { URL: 'javascript:alert(1)' }, 'ce service'), '.'),
      ),
      el(
        'BlocCas',
        el('Cas', el('Titre', 'Vous êtes mineur'), p('Un parent signe.')),
        el('Cas', el('Titre', 'Vous êtes majeur'), p('Vous signez.')),
      ),
      el('ANoter', el('Titre', 'À noter'), p('la photo est rendue.')),
    ),
    el(
      'Chapitre',
      el('Titre', p('Coût')),
      el(
        'Tableau',
        el('Titre', 'Prix'),
        el('Rangée', { type: 'header' }, el('Cellule', p('Âge')), el('Cellule', p('Prix')), el('Cellule', p('Durée'))),
        el(
          'Rangée',
          { type: 'normal' },
          el('Cellule', p('Moins de 18 ans')),
          el('Cellule', p(el('Valeur', '0 €'))),
          el('Cellule', p('2 ans')),
        ),
      ),
    ),
  ),
  el(
    'OuSAdresser',
    el('Titre', 'Mairie'),
    el('Complement', 'le matin'),
    el('RessourceWeb', { URL: 'https://exemple.fr/mairie' }),
  ),
  el('Reference', { URL: 'https://exemple.fr/loi' }, el('Titre', 'Loi imaginaire'), el('Complement', 'Article 1')),
  el('Definition', el('Titre', 'Atelier'), el('Texte', p('Séance à plusieurs.'))),
  el('QuestionReponse', { ID: 'F900003', audience: 'Particuliers' }, 'Peut-on la perdre ?'),
);
