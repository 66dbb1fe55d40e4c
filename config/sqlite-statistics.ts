/** The part of a better-sqlite3 connection that its statistics need. */
export interface Analysing {
  readonly open: boolean;
  pragma(statement: string): unknown;
}

/** Three hours, in ms: what was written meanwhile may have changed how a table is best read. */
const interval = 3 * 60 * 60 * 1000;

/** Another process may be writing, an import for one: what is there is good enough until the next time. */
function analyse(connection: Analysing, statement: string): void {
  try {
    connection.pragma(statement);
  } catch {
    // Statistics only make reads quicker.
  }
}

/**
 * Tells SQLite how its tables are filled, now and while the connection stays open: without statistics it reads a whole table of
 * thousands of rows through an index that tells few of them apart. A sample is read, in a tenth of a second at most
 * (https://sqlite.org/lang_analyze.html#pragma_optimize). PostgreSQL does so by itself.
 */
export function keepStatistics(connection: Analysing): void {
  analyse(connection, 'optimize=0x10002');
  const timer = setInterval(() => {
    if (connection.open) analyse(connection, 'optimize');
    else clearInterval(timer);
  }, interval);
  timer.unref();
}
