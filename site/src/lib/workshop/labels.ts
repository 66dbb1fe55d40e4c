import type { BaseView, ResourceSummary, ResourceView } from '@labase/editing/contracts';

export type BaseVisibility = BaseView['visibility'];
export type ResourceVisibility = ResourceView['visibility'];

export const stateLabels: Readonly<
  Record<ResourceSummary['state'], { label: string; badge: 'info' | 'success' | 'new' }>
> = {
  draft: { label: 'Brouillon', badge: 'info' },
  published: { label: 'Publiée', badge: 'success' },
  modified: { label: 'Modifications à publier', badge: 'new' },
};

/** Who reads a base, in plain words. */
export const baseVisibilityChoices: ReadonlyArray<{ value: BaseVisibility; label: string; hint: string }> = [
  {
    value: 'public',
    label: 'Publique',
    hint: 'Tout le monde voit la base et ses ressources publiées, même sans compte. Elles apparaissent dans les moteurs de recherche.',
  },
  {
    value: 'private',
    label: 'Privée',
    hint: 'Seule l’équipe de la base la voit. Ses ressources sont cachées aux autres, quel que soit leur propre réglage.',
  },
  {
    value: 'restricted',
    label: 'Restreinte',
    hint: 'L’équipe la voit, ainsi que les personnes, les types d’acteur et les territoires que vous nommerez ensuite.',
  },
];

/** Who reads a resource, in plain words. */
export const resourceVisibilityChoices: ReadonlyArray<{ value: ResourceVisibility; label: string; hint: string }> = [
  {
    value: 'inherit',
    label: 'Comme sa base',
    hint: 'Une fois publiée, elle est lue par celles et ceux qui lisent la base, et suit ses changements.',
  },
  {
    value: 'public',
    label: 'Publique',
    hint: 'Tout le monde la lit, si la base est publique. Sinon, celles et ceux qui voient la base.',
  },
  { value: 'private', label: 'Privée', hint: 'Seule l’équipe de la base la lit.' },
  {
    value: 'restricted',
    label: 'Restreinte',
    hint: 'L’équipe la lit, ainsi que les personnes nommées en exception, et les types d’acteur ou territoires nommés qui voient la base.',
  },
];

const labelOf = (choices: ReadonlyArray<{ value: string; label: string }>, value: string) =>
  choices.find((choice) => choice.value === value)?.label ?? value;

export const baseVisibilityLabel = (value: BaseVisibility): string => labelOf(baseVisibilityChoices, value);
export const resourceVisibilityLabel = (value: ResourceVisibility): string => labelOf(resourceVisibilityChoices, value);

/** « 12 mars 2026 à 14:05 », for the last change of an object. */
export const whenLabel = (iso: string): string =>
  new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' }).format(
    new Date(iso),
  );
