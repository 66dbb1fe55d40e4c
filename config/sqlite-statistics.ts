/** The part of a better-sqlite3 connection that its statistics need. */
export interface Analysing {
  pragma(statement: string): unknown;
}

/**
 * Tells SQLite how its tables are filled: without statistics it reads a whole table of thousands of rows through an index
 * that tells few of them apart. To be called when a connection opens, then now and then while it stays open
 * (https://sqlite.org/lang_analyze.html#pragma_optimize); a sample is read, in a tenth of a second at most.
 */
export function refreshStatistics(connection: Analysing): void {
  connection.pragma('optimize=0x10002');
}
