import type { ImportProgress, ImportReport } from '../../../contracts';

/** How far an import is, `elapsedMs` after its start. */
export function progressAt(done: number, total: number, elapsedMs: number): ImportProgress {
  const rate = elapsedMs > 0 ? done / (elapsedMs / 1000) : 0;
  return { done, total, rate, remainingSeconds: rate > 0 ? Math.max(0, total - done) / rate : null };
}

const number = (value: number, digits = 0) =>
  new Intl.NumberFormat('fr-FR', { maximumFractionDigits: digits }).format(value);

function duration(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** « 1 250 / 7 500 (17 %) – 14,2 par seconde – reste 7 min 20 s » */
export function describeProgress({ done, total, rate, remainingSeconds }: ImportProgress): string {
  const share = total > 0 ? ` (${Math.floor((100 * done) / total)} %)` : '';
  const rest = remainingSeconds === null ? '' : ` – reste ${duration(remainingSeconds)}`;
  return `${number(done)} / ${number(total)}${share} – ${number(rate, 1)} par seconde${rest}`;
}

/** The report as lines to read; at most `maximum` refused items one by one. */
export function describeReport(report: ImportReport, maximum = 50): string[] {
  const { created, updated, unchanged, refused, dryRun } = report;
  const lines = [
    dryRun ? 'Essai à blanc : rien n’a été écrit.' : 'Import terminé.',
    `  ${dryRun ? 'à créer' : 'créées'} : ${number(created)}`,
    `  ${dryRun ? 'à mettre à jour' : 'mises à jour'} : ${number(updated)}`,
    `  inchangées : ${number(unchanged)}`,
    `  refusées : ${number(refused.length)}`,
  ];
  for (const { externalId, title, reasons } of refused.slice(0, maximum))
    lines.push(`    - ${externalId}${title ? ` « ${title} »` : ''} : ${reasons.join(' ')}`);
  if (refused.length > maximum) lines.push(`    … et ${number(refused.length - maximum)} autres.`);
  return lines;
}
