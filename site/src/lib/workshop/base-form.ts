import type { BaseView } from '@labase/editing/contracts';
import type { FieldKinds, FormValues } from '../forms/fields.ts';

export const newBaseFields = {
  title: 'line',
  description: 'rich-text',
  contactEmail: 'line',
  visibility: 'line',
} as const satisfies FieldKinds;

export const baseFields = {
  title: 'line',
  description: 'rich-text',
  contactEmail: 'line',
  contactAudience: 'line',
  website: 'line',
  nationalCartographyUrl: 'line',
  'socialLinks.linkedin': 'line',
  'socialLinks.facebook': 'line',
  'socialLinks.x': 'line',
  'socialLinks.mastodon': 'line',
  actorTypes: 'list',
  territory: 'line',
  showLatestAdditions: 'box',
} as const satisfies FieldKinds;

export const baseLabels: Readonly<Record<string, string>> = {
  title: 'Titre de la base',
  description: 'Présentation',
  contactEmail: 'Adresse de contact',
  contactAudience: 'Qui voit cette adresse',
  visibility: 'Visibilité',
  website: 'Site web',
  nationalCartographyUrl: 'Fiche de la cartographie nationale',
  'socialLinks.linkedin': 'LinkedIn',
  'socialLinks.facebook': 'Facebook',
  'socialLinks.x': 'X',
  'socialLinks.mastodon': 'Mastodon',
  actorTypes: 'Types d’acteur',
  territory: 'Territoire',
  showLatestAdditions: 'Derniers ajouts',
};

export const contactAudienceChoices = [
  { value: 'team', label: 'L’équipe de la base' },
  { value: 'readers', label: 'Les personnes qui voient la base' },
  { value: 'public', label: 'Tout le monde', hint: 'L’adresse est alors écrite dans la page publique.' },
];

/** What the form of a base shows at first. */
export const baseValues = (base: BaseView): FormValues => ({
  title: base.title,
  description: base.descriptionMarkdown ?? '',
  contactEmail: base.contactEmail ?? '',
  contactAudience: base.contactAudience,
  website: base.website ?? '',
  nationalCartographyUrl: base.nationalCartographyUrl ?? '',
  'socialLinks.linkedin': base.socialLinks.linkedin ?? '',
  'socialLinks.facebook': base.socialLinks.facebook ?? '',
  'socialLinks.x': base.socialLinks.x ?? '',
  'socialLinks.mastodon': base.socialLinks.mastodon ?? '',
  actorTypes: base.actorTypes.map((type) => type.slug),
  territory: base.territory?.slug ?? '',
  showLatestAdditions: base.showLatestAdditions ? 'oui' : '',
});
