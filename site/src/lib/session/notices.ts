/**
 * Notices shown once, on the page after a change. The cookie that carries them holds a code of this table and at most one
 * argument of a closed form: whoever could write the cookie could not write a sentence.
 */
const notices = {
  'compte-confirme': { type: 'success', text: () => 'Votre compte est confirmé. Vous pouvez vous connecter.' },
  'mot-de-passe-change': {
    type: 'success',
    text: () => 'Votre mot de passe est changé. Toutes vos sessions sont fermées : connectez-vous avec le nouveau.',
  },
  deconnecte: { type: 'success', text: () => 'Vous êtes déconnecté.' },
  'session-finie': { type: 'info', text: () => 'Votre session est terminée. Connectez-vous pour continuer.' },
  'profil-enregistre': { type: 'success', text: () => 'Votre profil est enregistré.' },
  'photo-enregistree': { type: 'success', text: () => 'Votre photo est enregistrée.' },
  'photo-retiree': { type: 'success', text: () => 'Votre photo est retirée.' },
  'nouveau-mot-de-passe': {
    type: 'success',
    text: () => 'Votre mot de passe est changé. Les sessions ouvertes ailleurs sont fermées.',
  },
  'session-fermee': { type: 'success', text: () => 'La session est fermée.' },
  'deconnecte-partout': { type: 'success', text: () => 'Toutes vos sessions sont fermées, celle-ci comprise.' },
  'adresse-demandee': {
    type: 'info',
    text: () =>
      'Un courriel vient de partir vers la nouvelle adresse. Ouvrez le lien qu’il contient : rien ne change avant.',
  },
  'adresse-annulee': { type: 'success', text: () => 'Le changement d’adresse est annulé.' },
  'adresse-changee': {
    type: 'success',
    text: () => 'Votre adresse est changée. Les sessions ouvertes ailleurs sont fermées.',
  },
  'adresse-changee-ailleurs': {
    type: 'success',
    text: () =>
      'L’adresse du compte est changée, et ses sessions sont fermées. Connectez-vous avec la nouvelle adresse.',
  },
  'charte-acceptee': { type: 'success', text: () => 'Merci : votre accord est enregistré.' },
  'base-creee': {
    type: 'success',
    text: () => 'La base est créée. Vous pouvez y ajouter une première ressource.',
  },
  'base-enregistree': { type: 'success', text: () => 'La base est enregistrée.' },
  'base-a-la-corbeille': {
    type: 'success',
    text: () => 'La base est dans la corbeille, avec tout ce qu’elle contient.',
  },
  'visibilite-changee': {
    type: 'success',
    text: () => 'La visibilité est changée. Le changement est déjà en vigueur.',
  },
  'exceptions-enregistrees': {
    type: 'success',
    text: () => 'Les exceptions sont enregistrées. Elles sont déjà en vigueur.',
  },
  'exception-ajoutee': { type: 'success', text: () => 'La personne est ajoutée aux exceptions.' },
  'exception-retiree': { type: 'success', text: () => 'La personne est retirée des exceptions.' },
  'lien-cree': {
    type: 'success',
    text: () => 'Le lien de partage est créé. Copiez-le puis envoyez-le à qui vous voulez.',
  },
  'lien-renouvele': { type: 'success', text: () => 'Le lien de partage est renouvelé. L’ancien n’ouvre plus rien.' },
  'lien-desactive': { type: 'success', text: () => 'Le lien de partage est désactivé. Il n’ouvre plus rien.' },
  'retrait-en-cours': {
    type: 'info',
    text: () =>
      'Retrait en cours : le changement est enregistré et les pages publiques concernées disparaissent dans les instants qui viennent.',
  },
  'ressource-creee': {
    type: 'success',
    text: () => 'Le brouillon est créé. Complétez-le, puis publiez-le quand il est prêt.',
  },
  'ressource-enregistree': { type: 'success', text: () => 'Les informations sont enregistrées dans le brouillon.' },
  'index-enregistre': { type: 'success', text: () => 'L’indexation est enregistrée dans le brouillon.' },
  'ressource-publiee': { type: 'success', text: () => 'La ressource est publiée.' },
  'ressource-depubliee': {
    type: 'success',
    text: () => 'La ressource n’est plus publiée. Son brouillon reste dans votre établi.',
  },
  'ressource-deplacee': { type: 'success', text: () => 'La ressource a changé de base.' },
  'ressource-deplacee-privee': {
    type: 'info',
    text: () =>
      'La ressource a changé de base. Elle est devenue privée, car la nouvelle base s’adresse à plus de monde : élargissez sa visibilité si c’est voulu.',
  },
  'a-la-corbeille': { type: 'success', text: () => 'La ressource est dans la corbeille.' },
  restaure: { type: 'success', text: () => 'L’élément est sorti de la corbeille.' },
  'contenu-ajoute': { type: 'success', text: () => 'Le contenu est ajouté.' },
  'fichier-depose': { type: 'success', text: () => 'Le fichier est déposé. Complétez maintenant ce qui le décrit.' },
  'contenu-enregistre': { type: 'success', text: () => 'Le contenu est enregistré.' },
  'contenu-deplace': { type: 'success', text: (rank: string) => `Contenu déplacé en position ${rank}.` },
  'contenu-supprime': { type: 'success', text: () => 'Le contenu est supprimé du brouillon.' },
  'contenu-retabli': { type: 'success', text: () => 'Le contenu est rétabli à sa place.' },
  'section-ajoutee': { type: 'success', text: () => 'La section est ajoutée.' },
  'section-enregistree': { type: 'success', text: () => 'La section est enregistrée.' },
  'section-deplacee': { type: 'success', text: (rank: string) => `Section déplacée en position ${rank}.` },
  'section-supprimee': {
    type: 'success',
    text: () => 'La section est supprimée. Ses contenus restent dans la ressource.',
  },
} as const satisfies Record<string, { type: 'success' | 'info'; text: (argument: string) => string }>;

export type NoticeCode = keyof typeof notices;

export interface Notice {
  code: NoticeCode;
  type: 'success' | 'info';
  text: string;
}

/** The cookie's value for a notice; `argument` is a rank. */
export function writeNotice(code: NoticeCode, argument?: number): string {
  return argument === undefined ? code : `${code}.${argument}`;
}

/** The notice a cookie names, or null: an unknown code or an odd argument shows nothing. */
export function readNotice(value: string | undefined): Notice | null {
  const [, code, argument = ''] = /^([a-z-]{1,40})(?:\.(\d{1,4}))?$/.exec(value ?? '') ?? [];
  if (code === undefined || !Object.hasOwn(notices, code)) return null;
  const notice = notices[code as NoticeCode];
  return { code: code as NoticeCode, type: notice.type, text: notice.text(argument) };
}
