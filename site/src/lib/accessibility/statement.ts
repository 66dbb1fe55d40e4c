/** What the record of the RGAA criteria says of one of them: conforming, not conforming, or not applicable. */
export type Outcome = 'C' | 'NC' | 'NA';
export type Check = 'automatique' | 'manuel' | 'sans objet';

export interface Criterion {
  /** `<theme>.<rank>`, as the RGAA numbers it. */
  number: string;
  title: string;
  check: Check;
  outcome: Outcome;
  how: string;
}

/** The levels a declaration may claim (French decree 2019-768, article 2: all criteria, half of them, fewer). */
export type Level = 'totalement conforme' | 'partiellement conforme' | 'non conforme';

export interface Statement {
  criteria: Criterion[];
  /** ISO date of the assessment. */
  assessedOn: string;
  /** Share of the applicable criteria that conform, from 0 to 1. */
  rate: number;
  level: Level;
}

/** How many criteria each of the thirteen themes of the RGAA 4.1 has: 106 in all. */
const criteriaPerTheme = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12] as const;

const numbers = criteriaPerTheme.flatMap((count, theme) =>
  Array.from({ length: count }, (_, rank) => `${theme + 1}.${rank + 1}`),
);

const outcomes: readonly string[] = ['C', 'NC', 'NA'] satisfies Outcome[];
const checks: readonly string[] = ['automatique', 'manuel', 'sans objet'] satisfies Check[];

function criterion(row: string): Criterion {
  const [number = '', title = '', check = '', outcome = '', how = ''] = row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
  const sensible = (check === 'sans objet') === (outcome === 'NA');
  if (!title || !how || !checks.includes(check) || !outcomes.includes(outcome) || !sensible)
    throw new Error(`Criterion ${number} of the accessibility record can't be read: ${row}`);
  return { number, title, check: check as Check, outcome: outcome as Outcome, how };
}

const levelOf = (rate: number): Level => {
  if (rate === 1) return 'totalement conforme';
  return rate >= 0.5 ? 'partiellement conforme' : 'non conforme';
};

/**
 * Reads the record kept in `docs/accessibilite.md`, from which the public declaration is made.
 *
 * @throws Error when a criterion of the RGAA 4.1 is missing, out of order or badly written, or the date is absent
 */
export function readStatement(record: string): Statement {
  const criteria = record
    .split('\n')
    .filter((line) => /^\| \d+\.\d+ \|/.test(line))
    .map(criterion);
  const wrong = numbers.find((number, rank) => criteria[rank]?.number !== number);
  if (wrong !== undefined || criteria.length !== numbers.length)
    throw new Error(`The accessibility record must have the 106 criteria in order; first out of place: ${wrong}`);
  const assessedOn = /^Date de l’auto-évaluation : (\d{4}-\d{2}-\d{2})$/m.exec(record)?.[1];
  if (!assessedOn) throw new Error('The accessibility record has no date');
  const applicable = criteria.filter(({ outcome }) => outcome !== 'NA');
  const rate = applicable.filter(({ outcome }) => outcome === 'C').length / applicable.length;
  return { criteria, assessedOn, rate, level: levelOf(rate) };
}

/** Themes of the RGAA 4.1, in order. */
const themes = [
  'Images',
  'Cadres',
  'Couleurs',
  'Multimédia',
  'Tableaux',
  'Liens',
  'Scripts',
  'Éléments obligatoires',
  'Structuration de l’information',
  'Présentation de l’information',
  'Formulaires',
  'Navigation',
  'Consultation',
] as const;

export interface ThemeResult {
  name: string;
  conforming: number;
  failing: number;
  notApplicable: number;
}

/** How many criteria of each theme have each outcome. */
export function resultsByTheme({ criteria }: Pick<Statement, 'criteria'>): ThemeResult[] {
  return themes.map((name, theme) => {
    const own = criteria.filter(({ number }) => number.startsWith(`${theme + 1}.`));
    const having = (outcome: Outcome) => own.filter((criterion) => criterion.outcome === outcome).length;
    return { name, conforming: having('C'), failing: having('NC'), notApplicable: having('NA') };
  });
}
