import type { MailKind } from '@labase/accounts/contracts';
import type { FollowerStatus, Operations, Review } from '../../contracts';

const locale = 'fr-FR';
const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const;

export const count = (value: number, one: string, many = `${one}s`) =>
  `${value.toLocaleString(locale)} ${value > 1 ? many : one}`;

/** « il y a 3 minutes », « dans 2 heures ». `at`, `now`: ISO 8601. */
export function relative(at: string, now: string): string {
  const distance = Date.parse(at) - Date.parse(now);
  const [unit, size] = units.find(([, ms]) => Math.abs(distance) >= ms) ?? units[units.length - 1]!;
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.round(distance / size), unit);
}

export const moment = (at: string) => new Date(at).toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' });

/** A duration in seconds, as a person says it. */
export function duration(seconds: number): string {
  if (seconds < 1) return 'moins d’une seconde';
  if (seconds < 90) return count(Math.round(seconds), 'seconde');
  if (seconds < 5400) return count(Math.round(seconds / 60), 'minute');
  if (seconds < 129_600) return count(Math.round(seconds / 3600), 'heure');
  return count(Math.round(seconds / 86_400), 'jour');
}

export function bytes(size: number): string {
  if (size < 1000) return count(size, 'octet');
  if (size < 1_000_000) return `${Math.round(size / 1000).toLocaleString(locale)} Ko`;
  return `${(size / 1_000_000).toLocaleString(locale, { maximumFractionDigits: 1 })} Mo`;
}

/** How late a follower may be, in seconds, before someone should look. */
const patience = 30;

export type FollowerState = 'up-to-date' | 'working' | 'late' | 'stopped';

/** A stopped follower is waited for by nobody; one that fails or does not advance is late. */
export function stateOf({ active, lagEntries, lagSeconds, attempts }: FollowerStatus): FollowerState {
  if (!active) return 'stopped';
  if (lagEntries > 0 && (lagSeconds > patience || attempts > 2)) return 'late';
  return lagEntries > 0 ? 'working' : 'up-to-date';
}

const objects: Readonly<Record<string, readonly [one: string, many: string]>> = {
  base: ['base', 'bases'],
  resource: ['version de ressource', 'versions de ressources'],
  collection: ['collection', 'collections'],
  'tag-category': ['catégorie de l’index', 'catégories de l’index'],
  tag: ['mot-clé', 'mots-clés'],
};

/** What a check found, in a sentence. */
export function found({ repaired }: Review): string {
  const parts = Object.entries(repaired)
    .filter(([, rows]) => rows > 0)
    .map(([kind, rows]) => count(rows, ...(objects[kind] ?? ([kind, kind] as const))));
  return parts.length === 0 ? 'Aucun désaccord.' : `Désaccords réparés : ${parts.join(', ')}.`;
}

const mails: Readonly<Record<MailKind, string>> = {
  confirmation: 'Confirmation de compte',
  'already-member': 'Adresse déjà inscrite',
  'password-reset': 'Nouveau mot de passe',
  'password-changed': 'Mot de passe changé',
  'email-change': 'Nouvelle adresse à confirmer',
  'email-change-asked': 'Changement d’adresse demandé',
  'email-changed': 'Adresse changée',
};

/** What a mail is for, in French; a kind that an older version queued is told as it stands. */
export const mailKind = (kind: string) => (Object.hasOwn(mails, kind) ? mails[kind as MailKind] : kind);

/** What an administrator should look at, in sentences; empty when all is well. */
export function warnings({ followers, mails: queue, reconciliation, at }: Operations): string[] {
  const late = followers.filter((follower) => stateOf(follower) === 'late');
  const waitsFor = queue.oldestWaitingAt ? (Date.parse(at) - Date.parse(queue.oldestWaitingAt)) / 1000 : 0;
  const last = reconciliation.last;
  const disagreements = last ? Object.values(last.repaired).reduce((sum, rows) => sum + rows, 0) : 0;
  return [
    ...late.map(({ name, lagSeconds }) => `${name} est en retard de ${duration(lagSeconds)}.`),
    ...(queue.failed > 0 ? [`${count(queue.failed, 'courriel abandonné', 'courriels abandonnés')}.`] : []),
    ...(waitsFor > 300 ? [`Un courriel attend depuis ${duration(waitsFor)}.`] : []),
    ...(disagreements > 0 ? [`La dernière vérification a réparé ${count(disagreements, 'ligne')}.`] : []),
  ];
}
