import type { ImageView } from './file-view';

/** A person in a list. */
export interface MemberCardView {
  /** Absent for a person whose profile this reader may not open. */
  href: string | undefined;
  name: string;
  actorType: string | undefined;
  /** The actor type was verified, not only declared. */
  verified: boolean;
  territory: string | undefined;
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
