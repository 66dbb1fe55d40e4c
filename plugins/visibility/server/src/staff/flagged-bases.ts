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

const found = new WeakMap<object, Promise<FlaggedBases>>();

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

/** The flagged bases, read once a request: every permission of an account asks. */
export function flaggedBases(strapi: Core.Strapi): Promise<FlaggedBases> {
  const ctx = strapi.requestContext.get();
  if (!ctx) return load(strapi);
  const known = found.get(ctx) ?? load(strapi);
  found.set(ctx, known);
  return known;
}
