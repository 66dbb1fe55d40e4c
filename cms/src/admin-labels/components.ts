import type { ModelLabels } from './label';

/** What every content of a resource has. */
const content = {
  key: ['Clé', 'Donnée par l’éditeur du site : ne pas la changer.'],
  revision: ['Révision', 'Avance à chaque modification : ne pas la changer.'],
  section: ['Section', 'Section de la ressource où se trouve ce contenu.'],
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
    form: ['title kind', 'description', 'resources', 'collections'],
    fields: {
      ...section,
      description: ['Description'],
      kind: ['Montre', 'resources : des ressources ; collections : des collections.'],
      resources: ['Ressources'],
      collections: ['Collections'],
    },
  },
  'content.file': {
    mainField: 'title',
    form: ['title section', 'file', 'caption', 'licence columns'],
    fields: { ...content, file: ['Fichier', '100 Mo au plus.'] },
  },
  'content.image': {
    mainField: 'title',
    form: ['title section', 'image', 'alternative decorative', 'caption', 'licence columns'],
    fields: {
      ...content,
      image: ['Image', '10 Mo au plus. Le lieu et l’appareil inscrits dans la photo sont effacés.'],
      alternative: ['Texte de remplacement', 'Ce que l’image apprend à qui ne la voit pas.'],
      decorative: ['Décorative', 'L’image n’apprend rien : elle est ignorée des lecteurs d’écran.'],
    },
  },
  'content.link': {
    mainField: 'title',
    form: ['title section', 'url', 'caption', 'previewTitle previewSite', 'previewDescription', 'columns'],
    fields: {
      ...content,
      url: ['Adresse'],
      previewTitle: ['Titre de la page liée'],
      previewDescription: ['Description de la page liée'],
      previewSite: ['Site de la page liée'],
    },
  },
  'content.linked-resource': {
    mainField: 'title',
    form: ['title section', 'resource', 'caption', 'columns'],
    fields: { ...content, resource: ['Ressource'] },
  },
  'content.rich-text': {
    mainField: 'title',
    form: ['title section', 'body', 'licence columns'],
    fields: { ...content, body: ['Texte'] },
  },
  'content.video': {
    mainField: 'title',
    form: ['title section', 'url', 'file captions', 'caption', 'transcript', 'licence columns'],
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
  'resource.section': { mainField: 'title', form: ['title foldable'], fields: { ...section, foldable: ['Repliable'] } },
  'resource.source': {
    mainField: 'name',
    form: ['kind member', 'name website', 'occupation'],
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
