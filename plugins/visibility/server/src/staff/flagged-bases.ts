import type { Core } from '@strapi/strapi';
import { runAsSystem } from '../context';
import { UIDS } from '../database/tables';

/** documentIds of the bases the editorial team flagged. */
export interface FlaggedBases {
  readonly official: readonly string[];
  readonly collaborative: readonly string[];
}

interface FlaggedRow {
  documentId: string;
  official: boolean | null;
  collaborative: boolean | null;
}

const found = new WeakMap<object, FlaggedBases>();

async function load(strapi: Core.Strapi): Promise<FlaggedBases> {
  const rows: FlaggedRow[] = await runAsSystem(() =>
    strapi.db.query(UIDS.base).findMany({
      select: ['documentId', 'official', 'collaborative'],
      where: { $or: [{ official: true }, { collaborative: true }] },
    }),
  );
  const ids = (flag: 'official' | 'collaborative') => rows.filter((row) => row[flag]).map((row) => row.documentId);
  return { official: ids('official'), collaborative: ids('collaborative') };
}

/**
 * The flagged bases, read once a request: every permission of an account asks. What is kept is the answer and not the promise of
 * one: begun outside a transaction, a reading awaited inside it would wait for ever for SQLite's one connection.
 */
export async function flaggedBases(strapi: Core.Strapi): Promise<FlaggedBases> {
  const ctx = strapi.requestContext.get();
  const known = ctx && found.get(ctx);
  if (known) return known;
  const flagged = await load(strapi);
  if (ctx) found.set(ctx, flagged);
  return flagged;
}
