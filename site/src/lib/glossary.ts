import type { GlossaryData } from '../queries/editorial';
import { present } from './present';
import { frenchSpacing } from './typography';

/** A word of the glossary. */
export interface TermView {
  anchor: string;
  term: string;
  acronym: string | undefined;
  synonyms: string[];
  definition: string;
  themes: { name: string; href: string }[];
}

/** The words that begin with a letter. */
export interface Letter {
  letter: string;
  anchor: string;
  terms: TermView[];
}

const collator = new Intl.Collator('fr', { sensitivity: 'base' });

const initialOf = (term: string): string => {
  const [initial = ''] = term.normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/gi, 'oe').toUpperCase();
  return /[A-Z]/.test(initial) ? initial : '#';
};

const view = (entry: GlossaryData): TermView => ({
  anchor: entry.slug,
  term: frenchSpacing(entry.term),
  acronym: entry.acronym ?? undefined,
  synonyms: (entry.synonyms ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean),
  definition: entry.definition ?? '',
  themes: entry.themes
    .filter(present)
    .filter(({ familySlug }) => familySlug)
    .map(({ name, slug, familySlug }) => ({ name, href: `/thematiques/${familySlug}/${slug}` })),
});

/** The glossary by letter, in the order of a French dictionary; digits and signs come first, under « # ». */
export function glossary(entries: readonly GlossaryData[]): Letter[] {
  const terms = entries.map(view).sort((one, other) => collator.compare(one.term, other.term));
  const letters = Map.groupBy(terms, ({ term }) => initialOf(term));
  return [...letters]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([letter, all]) => ({
      letter,
      anchor: letter === '#' ? 'lettre-autres' : `lettre-${letter.toLowerCase()}`,
      terms: all,
    }));
}
