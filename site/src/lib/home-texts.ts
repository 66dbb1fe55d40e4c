import { toPlainText } from '@labase/editing/rich-text';
import type { DependencyKey } from './dependencies';
import { frenchSpacing } from './typography';

/** A text block as the CMS gives it. */
export interface TextBlock {
  documentId: string;
  key: string;
  body?: string | null;
}

/** The texts of the home page that the editorial team may change, and what is shown when it has not written them. */
const defaults = {
  title: ['accueil-titre', 'Trouvez la ressource qui vous aide à accompagner'],
  presentation: [
    'accueil-presentation',
    'Ateliers, guides, outils : les professionnels de l’inclusion numérique partagent ici ce qu’ils ont fabriqué et éprouvé.',
  ],
  invitation: [
    'accueil-contribuer',
    'Ouvrez une base pour votre structure, publiez vos ressources, choisissez qui les lit. C’est libre et gratuit.',
  ],
} as const;

export type HomeTexts = Record<keyof typeof defaults, string>;

/** Keys of the text blocks of the home page. */
export const homeTextKeys: string[] = Object.values(defaults).map(([key]) => key);

/** Each text of the home page, as plain text: its places (a heading, a lead) hold one paragraph. */
export function homeTexts(blocks: readonly TextBlock[]): HomeTexts {
  const text = ([key, fallback]: readonly [string, string]) =>
    frenchSpacing(toPlainText(blocks.find((block) => block.key === key)?.body) || fallback);
  return {
    title: text(defaults.title),
    presentation: text(defaults.presentation),
    invitation: text(defaults.invitation),
  };
}

/** What makes the home page stale: the blocks it shows and, while one is missing, the arrival of any block. */
export function homeTextDependencies(blocks: readonly TextBlock[]): DependencyKey[] {
  const shown = blocks.map(({ documentId }): DependencyKey => `text-block:${documentId}`);
  return homeTextKeys.every((key) => blocks.some((block) => block.key === key))
    ? shown
    : [...shown, 'list:text-blocks'];
}
