import type { Core } from '@strapi/strapi';
import type { Operations } from '../../../contracts';
import { JOURNAL } from '../names';
import { seams } from '../seams';

/** The state of what works behind the product, for administrators. */
export const operations = ({ strapi }: { strapi: Core.Strapi }) => {
  const { journal, followers, reviews, mailQueue, asSystem } = seams(strapi);

  async function lastEntryAt(): Promise<string | null> {
    const [row] = await asSystem(() => strapi.db.query(JOURNAL).findMany({ orderBy: { id: 'desc' }, limit: 1 }));
    return row ? new Date(row.at).toISOString() : null;
  }

  return {
    async read(): Promise<Operations> {
      const [head, lastAt, lag, last, repairedRecently, mails] = await Promise.all([
        journal().head(),
        lastEntryAt(),
        followers().lag(),
        reviews().last(),
        reviews().repairedOver(30),
        asSystem(() => mailQueue().state()),
      ]);
      return {
        at: new Date().toISOString(),
        journal: { head, lastAt },
        followers: lag,
        reconciliation: { last, repairedRecently },
        mails,
      };
    },
  };
};
