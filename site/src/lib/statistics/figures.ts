import type { Figures, InPeriod } from '@labase/statistics/contracts';
import { counted, wholeNumber } from '../typography';
import type { Cell } from './csv';

/** A value drawn. `short` is its name along an axis, where there is little room. */
export interface Point {
  label: string;
  short: string;
  value: number;
}

/** One figure of the page: a chart, its table, and the file of its table. */
export interface FigureView {
  slug: string;
  title: string;
  note: string | undefined;
  chart: 'columns' | 'line' | 'bars';
  points: Point[];
  /** What the chart shows, in a sentence, for whoever does not see it. */
  summary: string;
  head: string[];
  rows: Cell[][];
}

export interface KeyNumber {
  value: string;
  label: string;
}

const utc = { timeZone: 'UTC' } as const;
const longMonth = new Intl.DateTimeFormat('fr-FR', { ...utc, month: 'long', year: 'numeric' });
const shortMonth = new Intl.DateTimeFormat('fr-FR', { ...utc, month: 'short', year: '2-digit' });
const longDay = new Intl.DateTimeFormat('fr-FR', { ...utc, dateStyle: 'long' });
const shortDay = new Intl.DateTimeFormat('fr-FR', { ...utc, day: 'numeric', month: 'short' });

/** Bars beyond this many are left to the table: a chart is for what stands out. */
const mostBars = 15;

const month = ({ period, count }: InPeriod): Point => ({
  label: longMonth.format(Date.parse(`${period}-01`)),
  short: shortMonth.format(Date.parse(`${period}-01`)),
  value: count,
});
const week = ({ period, count }: InPeriod): Point => ({
  label: `semaine du ${longDay.format(Date.parse(period))}`,
  short: shortDay.format(Date.parse(period)),
  value: count,
});
const named = ({ name, count }: { name: string; count: number }): Point => ({ label: name, short: name, value: count });

/** The greatest of a series, and where it ends. */
function overTime(points: readonly Point[], unit: string): string {
  const last = points.at(-1);
  const most = points.reduce<Point | undefined>(
    (best, one) => (best && best.value >= one.value ? best : one),
    undefined,
  );
  if (!most || !last || most.value === 0) return 'Rien n’a encore été compté.';
  return `Le plus : ${counted(most.value, unit)}, ${most.label}. Pour finir : ${counted(last.value, unit)}, ${last.label}.`;
}

/** The first ones of a ranking. */
function ranking(points: readonly Point[], unit: string): string {
  if (points.length === 0) return 'Rien n’a encore été compté.';
  const first = points.slice(0, 3).map(({ label, value }) => `${label}, ${counted(value, unit)}`);
  return `${points.length > 3 ? 'En tête : ' : ''}${first.join(' ; ')}.`;
}

/** The numbers at the top of the page. */
export const keyNumbers = ({ totals }: Figures): KeyNumber[] =>
  (
    [
      [totals.resources, 'ressource publique', 'ressources publiques'],
      [totals.bases, 'base publique', 'bases publiques'],
      [totals.collections, 'collection publique', 'collections publiques'],
      [totals.members, 'membre', 'membres'],
      [totals.views, 'vue', 'vues'],
    ] as const
  ).map(([value, one, many]) => ({ value: wholeNumber(value), label: value < 2 ? one : many }));

/** Each figure of the page, in its order. */
export function figureViews(figures: Figures): FigureView[] {
  const published = figures.resourcesByMonth.map(month);
  const views = figures.viewsByWeek.map(week);
  const members = figures.growth.map(({ period, members: count }) => month({ period, count }));
  const families = figures.families.map(named);
  const themes = figures.themes.map(named);
  const regions = figures.regions.map(named);
  return [
    {
      slug: 'ressources-par-mois',
      title: 'Ressources publiées chaque mois',
      note: 'À la date de leur première publication, pour celles qui sont publiques aujourd’hui.',
      chart: 'columns',
      points: published,
      summary: overTime(published, 'ressource'),
      head: ['Mois', 'Ressources publiées'],
      rows: published.map(({ label, value }) => [label, value]),
    },
    {
      slug: 'vues-par-semaine',
      title: 'Vues chaque semaine',
      note: 'Pages de ressources, de bases et de collections publiques.',
      chart: 'line',
      points: views,
      summary: overTime(views, 'vue'),
      head: ['Semaine', 'Vues'],
      rows: views.map(({ label, value }) => [label, value]),
    },
    {
      slug: 'membres-par-mois',
      title: 'Membres à la fin de chaque mois',
      note: 'Relevé chaque jour depuis l’ouverture du compteur ; le mois en cours est à ce jour.',
      chart: 'line',
      points: members,
      summary: overTime(members, 'membre'),
      head: ['Mois', 'Membres', 'Ressources publiques', 'Bases publiques', 'Collections publiques'],
      rows: figures.growth.map((one, index) => [
        members[index]!.label,
        one.members,
        one.resources,
        one.bases,
        one.collections,
      ]),
    },
    {
      slug: 'ressources-par-famille',
      title: 'Ressources par grande thématique',
      note: 'Une ressource peut relever de plusieurs thématiques.',
      chart: 'bars',
      points: families,
      summary: ranking(families, 'ressource'),
      head: ['Thématique', 'Ressources'],
      rows: families.map(({ label, value }) => [label, value]),
    },
    {
      slug: 'ressources-par-theme',
      title: 'Ressources par thème',
      note:
        themes.length > mostBars ? `Les ${mostBars} thèmes les plus fournis ; tous sont dans le tableau.` : undefined,
      chart: 'bars',
      points: themes.slice(0, mostBars),
      summary: ranking(themes, 'ressource'),
      head: ['Thème', 'Grande thématique', 'Ressources'],
      rows: figures.themes.map(({ name, family, count }) => [name, family, count]),
    },
    {
      slug: 'ressources-par-region',
      title: 'Ressources par région',
      note: 'Les départements comptent pour leur région. Une ressource peut concerner plusieurs territoires, ou aucun en particulier.',
      chart: 'bars',
      points: regions.slice(0, mostBars),
      summary: ranking(regions, 'ressource'),
      head: ['Territoire', 'Code officiel', 'Ressources'],
      rows: figures.regions.map(({ name, code, count }) => [name, code.replace(/^(REG|DEP)-/, ''), count]),
    },
  ];
}

/** The table of a figure as it is downloaded, its heading first; undefined when no figure has this name. */
export function tableOf(figures: Figures, slug: string): Cell[][] | undefined {
  if (slug === 'totaux') {
    const { resources, bases, collections, members, views } = figures.totals;
    return [
      ['Compté', 'Nombre'],
      ['Ressources publiques', resources],
      ['Bases publiques', bases],
      ['Collections publiques', collections],
      ['Membres', members],
      ['Vues', views],
    ];
  }
  const figure = figureViews(figures).find((one) => one.slug === slug);
  return figure && [figure.head, ...figure.rows];
}
