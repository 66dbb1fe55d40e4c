/** What each role of the panel is told on its home page, by the role's code. */
export const welcomes: Readonly<Record<string, readonly string[]>> = {
  'strapi-super-admin': [
    'Vous voyez et modifiez tout. Surveillez « État du service » : la page Exploitation permet de relancer, de réparer et de désactiver.',
    'Les comptes de l’équipe et leurs rôles se règlent dans Paramètres.',
  ],
  'la-base-editorial': [
    'Vous tenez les bases officielles, les pages, l’accueil, le glossaire, les nouveautés, les bannières et l’index.',
    'Vous lisez les bases collaboratives, et dites quelles bases sont officielles ou collaboratives.',
    'Enregistrez un brouillon quand vous voulez, regardez-le avec « Aperçu du brouillon », puis publiez : le site suit aussitôt.',
  ],
  'la-base-moderation': [
    'Les écrans de signalement arrivent ici avec une prochaine version.',
    'En attendant, répondez aux messages reçus à l’adresse de contact du site ; un administrateur peut masquer un contenu à votre demande.',
  ],
  'la-base-label': [
    'Les dossiers de candidature au label Numérique en Commun[s] arrivent ici avec une prochaine version.',
    'En attendant, vous pouvez lire sur le site les ressources publiques des structures candidates.',
  ],
  other: ['Votre rôle donne accès aux rubriques du menu de gauche.'],
};
