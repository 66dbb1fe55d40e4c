/** The part of a better-sqlite3 connection that is replaced: see {@link keepStatements}. */
export interface Preparing {
  prepare(sql: string): unknown;
}

/** Beyond, in characters, a statement is one of a kind (a thousand rows at once, a long list) and weighs megabytes that no collector sees. */
const longest = 10_000;

/**
 * Makes a SQLite connection keep the statements it has prepared, the last used ones: the query builder above it prepares each one
 * again at each use, which costs as much as running it. SQLite itself prepares a kept statement again when the schema changes.
 *
 * @param maximum how many statements are kept
 */
export function keepStatements(connection: Preparing, maximum = 1000): void {
  const prepare = connection.prepare.bind(connection);
  const kept = new Map<string, unknown>();
  connection.prepare = (sql) => {
    if (sql.length > longest) return prepare(sql);
    const known = kept.get(sql);
    const statement = known ?? prepare(sql);
    kept.delete(sql);
    kept.set(sql, statement);
    if (kept.size > maximum) kept.delete(kept.keys().next().value!);
    return statement;
  };
}
