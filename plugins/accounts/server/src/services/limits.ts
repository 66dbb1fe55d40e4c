import { createHash } from 'node:crypto';
import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import {
  RateLimiterPostgres,
  RateLimiterRes,
  RateLimiterSQLite,
  type RateLimiterStoreAbstract,
} from 'rate-limiter-flexible';
import { inHowLong, networkKey } from '../domain/client-address';
import { mailboxKey } from '../domain/email-address';

const minute = 60;
const hour = 3_600;

/**
 * Attempts allowed, then the seconds they are counted over. Networks are given much more than addresses: a whole
 * training room signs up behind one.
 */
const limits = {
  'sign-in': { address: [10, 15 * minute], network: [150, 15 * minute] },
  'sign-up': { address: [5, hour], network: [80, hour] },
  resend: { address: [5, hour], network: [80, hour] },
  forgotten: { address: [5, hour], network: [80, hour] },
  code: { address: [10, hour], network: [60, 15 * minute] },
  'change-password': { address: [10, 15 * minute], network: [60, 15 * minute] },
  'change-email': { address: [10, 15 * minute], network: [60, 15 * minute] },
  'new-address': { address: [5, hour], network: [80, hour] },
  profile: { address: [120, hour], network: [600, hour] },
} as const;

export type LimitedCommand = keyof typeof limits;

const table = 'accounts_rate_limits';

/** The limits on attempts, counted in the database so that every process counts the same. */
export const limiter = ({ strapi }: { strapi: Core.Strapi }) => {
  const stores = new Map<string, RateLimiterStoreAbstract>();

  const open = (keyPrefix: string, points: number, duration: number, tableCreated: boolean) =>
    new Promise<RateLimiterStoreAbstract>((resolve, reject) => {
      const options = {
        storeClient: strapi.db.connection,
        storeType: 'knex',
        tableName: table,
        keyPrefix,
        points,
        duration,
        tableCreated,
        clearExpiredByTimeout: !tableCreated,
      };
      const Store = strapi.db.dialect.client === 'postgres' ? RateLimiterPostgres : RateLimiterSQLite;
      // With an existing table the callback runs before the constructor returns.
      const store: RateLimiterStoreAbstract = new Store(options, (error?: Error) =>
        error ? reject(error) : queueMicrotask(() => resolve(store)),
      );
    });

  const consume = async (storeName: string, key: string): Promise<number> => {
    const store = stores.get(storeName);
    if (!store) throw new Error(`There is no limit named ${storeName}`);
    try {
      await store.consume(createHash('sha256').update(key).digest('base64url'));
      return 0;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
      throw refusal;
    }
  };

  return {
    /** Opens the store; called once, before the first request. */
    async start(): Promise<void> {
      let tableCreated = false;
      for (const [command, rule] of Object.entries(limits)) {
        for (const [scope, [points, duration]] of Object.entries(rule)) {
          stores.set(`${command}:${scope}`, await open(`${command}:${scope}`, points, duration, tableCreated));
          tableCreated = true;
        }
      }
    },

    /**
     * Counts one attempt from a machine, on an address, or both.
     *
     * @throws RateLimitError (429) saying in French how long to wait, with `details.retryAfterSeconds`
     */
    async count(command: LimitedCommand, { ip, address }: { ip?: string; address?: string }): Promise<void> {
      const ofNetwork = ip === undefined ? 0 : await consume(`${command}:network`, networkKey(ip));
      const ofAddress = address === undefined ? 0 : await consume(`${command}:address`, mailboxKey(address));
      const retryAfterSeconds = Math.max(ofNetwork, ofAddress);
      if (retryAfterSeconds > 0) {
        throw new errors.RateLimitError(`Trop d’essais. Recommencez ${inHowLong(retryAfterSeconds)}.`, {
          retryAfterSeconds,
        });
      }
    },
  };
};

export type Limiter = ReturnType<typeof limiter>;
