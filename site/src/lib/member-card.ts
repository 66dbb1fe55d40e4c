import type { BaseTeam } from '@labase/visibility/contracts';
import { imageView, type ImageView } from './file-view';

/** A person in a list. */
export interface MemberCardView {
  /** Absent for a person whose profile this reader may not open. */
  href: string | undefined;
  name: string;
  actorType: string | undefined;
  /** The actor type was verified, not only declared. */
  verified: boolean;
  /** What the person does here: "Propriétaire", "12 ressources". */
  detail: string | undefined;
  photo: ImageView | undefined;
}

/** Two letters that stand for a person without a photo: "Amina Belkacem" gives "AB". */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/[\s'’-]+/)
    .filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words;
  return letters
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase('fr-FR');
}

/** Stands for people whose profile the reader may not see. */
export const someMembers = (count: number): string =>
  count === 1 ? 'Membre de La Base' : `${count} membres de La Base`;

/** What a card says of a person of a base's team. */
export function memberCard(person: BaseTeam['named'][number]): MemberCardView {
  return {
    href: `/membres/${person.slug}`,
    name: `${person.firstName} ${person.lastName}`,
    actorType: person.actorType ?? undefined,
    verified: person.actorTypeVerified,
    detail: undefined,
    photo: person.photo ? imageView(person.photo, '') : undefined,
  };
}
