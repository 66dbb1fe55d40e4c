interface Knex {
  (table: string): { where(condition: object): { update(values: object): Promise<number> } };
  schema: { hasTable(table: string): Promise<boolean> };
}

/** Versions of the charter are named by their month: `1` was the charter of November 2026 under its first name. */
export async function up(knex: Knex): Promise<void> {
  if (!(await knex.schema.hasTable('members'))) return;
  await knex('members').where({ charter_version: '1' }).update({ charter_version: '2026-11' });
}
