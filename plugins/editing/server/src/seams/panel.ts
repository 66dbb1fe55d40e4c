import type { Core } from '@strapi/strapi';
import { documents, type Row } from './documents';

/** An account of the admin panel, with its roles. */
export interface PanelAccount {
  documentId: string;
  roles: { code: string }[];
}

interface Engine {
  generateUserAbility(account: PanelAccount): Promise<unknown>;
}
interface Checker {
  cannot: { read(entity?: unknown): boolean };
  sanitizedQuery: { read(query: object): Promise<{ filters?: object }> };
}
interface Checkers {
  create(options: { userAbility: unknown; model: string }): Checker;
}

/** Runs `fn` with what that account reads in the panel, no more. */
const asPanelAccount = <Result>(strapi: Core.Strapi, account: PanelAccount, fn: () => Promise<Result>) =>
  strapi.requestContext.run(
    { state: { route: { info: { type: 'admin' } }, user: account } } as never,
    fn as never,
  ) as unknown as Promise<Result>;

/** The account of that documentId as it is now; null when it is gone, inactive or blocked. */
export async function activeAccount(strapi: Core.Strapi, documentId: string): Promise<PanelAccount | null> {
  const row = (await strapi.db.query('admin::user').findOne({
    where: { documentId, isActive: true },
    populate: ['roles'],
  })) as (PanelAccount & { blocked: boolean | null }) | null;
  return row && row.blocked !== true ? row : null;
}

/**
 * The entry as the content manager would show it to that account: by its permissions, their conditions, and the rule for readers
 * of the panel.
 *
 * @returns null when it may not read it, or when there is none
 */
export async function readInPanel(
  strapi: Core.Strapi,
  account: PanelAccount,
  uid: string,
  documentId: string,
  status: 'draft' | 'published',
): Promise<Row | null> {
  const { engine } = strapi.service('admin::permission') as unknown as { engine: Engine };
  const checkers = strapi.plugin('content-manager').service('permission-checker') as Checkers;
  const userAbility = await engine.generateUserAbility(account);
  const checker = checkers.create({ userAbility, model: uid });
  if (checker.cannot.read()) return null;
  return asPanelAccount(strapi, account, async () => {
    const { filters } = await checker.sanitizedQuery.read({});
    const [row] = await documents(strapi, uid).findMany({
      status,
      filters: { $and: [filters ?? {}, { documentId: { $eq: documentId } }] },
      limit: 1,
    });
    return row && !checker.cannot.read(row) ? row : null;
  });
}

interface Audit {
  recordPanelRead(account: PanelAccount, uid: string, id: string, shown: { pendingEdit: boolean }): Promise<void>;
}

/** Tells the audit that an account was shown an entry that not everyone may read, or its pending edit. */
export const recordPanelRead = (
  strapi: Core.Strapi,
  account: PanelAccount,
  uid: string,
  id: string,
  shown: { pendingEdit: boolean },
): Promise<void> => (strapi.plugin('visibility').service('audit') as Audit).recordPanelRead(account, uid, id, shown);
