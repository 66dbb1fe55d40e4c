/** A page number to link to, or a gap where pages are left out. */
export type PageStop = number | 'gap';

/** Pages worth a link: first, last, and those around the current one. */
export function pageStops(current: number, last: number): PageStop[] {
  const kept = [...new Set([1, current - 1, current, current + 1, last])].filter((page) => page >= 1 && page <= last);
  return kept
    .sort((one, other) => one - other)
    .flatMap((page, index) => (index > 0 && page - (kept[index - 1] ?? page) > 1 ? ['gap' as const, page] : [page]));
}
