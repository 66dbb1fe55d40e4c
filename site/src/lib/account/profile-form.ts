import type { OwnProfile } from '@labase/accounts/contracts';
import type { FieldKinds, FormValues } from '../forms/fields.ts';

/** `actorType` is not read when the type is verified: it can't be chosen then. */
export const profileFields = (verified: boolean): FieldKinds => ({
  firstName: 'line',
  lastName: 'line',
  ...(!verified && { actorType: 'line' }),
  territory: 'line',
  biography: 'text',
  website: 'line',
  'socialLinks.linkedin': 'line',
  'socialLinks.facebook': 'line',
  'socialLinks.x': 'line',
  'socialLinks.mastodon': 'line',
  contactEmail: 'line',
  emailIsPublic: 'box',
  profileVisibility: 'line',
});

export const profileLabels = {
  firstName: 'Prénom',
  lastName: 'Nom',
  actorType: 'Type d’acteur',
  territory: 'Territoire',
  biography: 'Biographie',
  website: 'Site web',
  'socialLinks.linkedin': 'LinkedIn',
  'socialLinks.facebook': 'Facebook',
  'socialLinks.x': 'X',
  'socialLinks.mastodon': 'Mastodon',
  contactEmail: 'Adresse de contact',
  emailIsPublic: 'Adresse visible',
  profileVisibility: 'Qui peut voir mon profil ?',
} as const satisfies Record<string, string>;

export const socialFields = ['linkedin', 'facebook', 'x', 'mastodon'].map(
  (network) => `socialLinks.${network}` as keyof typeof profileLabels,
);

export const profileVisibilityChoices = [
  {
    value: 'public',
    label: 'Publique',
    hint: 'Tout le monde lit votre page de profil, avec ou sans compte. Votre nom est écrit sur ce que vous partagez.',
  },
  {
    value: 'members',
    label: 'Membres seulement',
    hint: 'Seules les personnes connectées lisent votre page de profil. Les autres lecteurs voient partout « Membre de La Base » à la place de votre nom, sauf là où vous vous êtes indiqué vous-même comme producteur.',
  },
];

/** What the form of a profile shows at first. */
export const profileValues = (profile: OwnProfile): FormValues => ({
  firstName: profile.firstName,
  lastName: profile.lastName,
  actorType: profile.actorType?.slug ?? '',
  territory: profile.territory?.code ?? '',
  biography: profile.biography ?? '',
  website: profile.website ?? '',
  'socialLinks.linkedin': profile.socialLinks.linkedin ?? '',
  'socialLinks.facebook': profile.socialLinks.facebook ?? '',
  'socialLinks.x': profile.socialLinks.x ?? '',
  'socialLinks.mastodon': profile.socialLinks.mastodon ?? '',
  contactEmail: profile.contactEmail ?? '',
  emailIsPublic: profile.emailIsPublic ? 'oui' : '',
  profileVisibility: profile.profileVisibility,
});

/** What proved a verified actor type, and how it ends. */
export const proofOf = (provedBy: string | null): string =>
  provedBy === null
    ? 'Vérifié par l’équipe de La Base.'
    : `Vérifié par votre adresse en @${provedBy}. Si votre compte change pour une autre adresse, ce type prend fin et vous en choisirez un autre.`;
