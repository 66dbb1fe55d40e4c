export type Cell = string | number;

/** What a spreadsheet would run as a formula, or take for the end of a cell. */
const formula = /^[=+\-@\t\r]/;

function written(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const safe = formula.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A table as CSV for spreadsheets in French: semicolons, CRLF, and a byte order mark without which accents are lost. A text that
 * would be run as a formula is made plain by an apostrophe.
 */
export const csv = (rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(written).join(';')).join('\r\n')}\r\n`;
