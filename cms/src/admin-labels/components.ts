import type { ModelLabels } from './label';

/** What every content of a resource has. */
const content = {
  key: ['Clé', 'Donnée par l’éditeur du site : ne pas la changer.'],
  revision: ['Révision', 'Avance à chaque modification : ne pas la changer.'],
  section: ['Section', 'Clé de la section où se trouve ce contenu ; vide : avant la première.'],
  title: ['Titre'],
  caption: ['Légende'],
  columns: ['Largeur en grille', 'De 2 à 6 colonnes.'],
  licence: ['Licence', 'Si elle diffère de celle de la ressource.'],
} as const;
const section = { key: content.key, title: ['Titre'] } as const;

/** Labels of the components. */
export const componentLabels: Readonly<Record<string, ModelLabels>> = {
  'base.section': {
    mainField: 'title',
    fields: {
      ...section,
      description: ['Description'],
      kind: ['Montre', 'resources : des ressources ; collections : des collections.'],
      resources: ['Ressources'],
      collections: ['Collections'],
    },
  },
  'content.file': { mainField: 'title', fields: { ...content, file: ['Fichier', '100 Mo au plus.'] } },
  'content.image': {
    mainField: 'title',
    fields: {
      ...content,
      image: ['Image', '10 Mo au plus. Le lieu et l’appareil inscrits dans la photo sont effacés.'],
      alternative: ['Texte de remplacement', 'Ce que l’image apprend à qui ne la voit pas.'],
      decorative: ['Décorative', 'L’image n’apprend rien : elle est ignorée des lecteurs d’écran.'],
    },
  },
  'content.link': {
    mainField: 'title',
    fields: {
      ...content,
      url: ['Adresse'],
      previewTitle: ['Titre de la page liée'],
      previewDescription: ['Description de la page liée'],
      previewSite: ['Site de la page liée'],
    },
  },
  'content.linked-resource': { mainField: 'title', fields: { ...content, resource: ['Ressource'] } },
  'content.rich-text': { mainField: 'title', fields: { ...content, body: ['Texte'] } },
  'content.video': {
    mainField: 'title',
    fields: {
      ...content,
      url: ['Adresse de la vidéo', 'La vidéo n’est chargée qu’après un clic.'],
      file: ['Fichier vidéo'],
      captions: ['Sous-titres', 'Fichier WebVTT (.vtt).'],
      transcript: ['Transcription'],
    },
  },
  'home.featured-block': {
    mainField: 'title',
    fields: {
      title: ['Titre'],
      introduction: ['Introduction'],
      kind: [
        'Montre',
        'resources : des ressources ; bases : des bases ; collections : des collections. Les deux autres listes sont laissées de côté.',
      ],
      resources: ['Ressources', 'De une à six, dans l’ordre. Ce que le lecteur ne peut pas voir est absent.'],
      bases: ['Bases', 'De une à six, dans l’ordre.'],
      collections: ['Collections', 'De une à six, dans l’ordre.'],
      from: ['À partir du', 'Vide : dès la publication.'],
      until: ['Jusqu’au', 'Vide : sans fin.'],
    },
  },
  'resource.section': { mainField: 'title', fields: { ...section, foldable: ['Repliable'] } },
  'resource.source': {
    mainField: 'name',
    fields: {
      kind: ['Nature', 'member : membre de La Base ; external : autre personne ou organisation.'],
      member: ['Membre'],
      name: ['Nom'],
      website: ['Site web'],
      occupation: ['Type d’acteur'],
    },
  },
  'shared.social-links': {
    fields: { linkedin: ['LinkedIn'], facebook: ['Facebook'], x: ['X'], mastodon: ['Mastodon'] },
  },
};
