import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';

/**
 * A 401 or 403 that keeps its words. Strapi answers its own kinds of those two errors, thrown by a policy or a controller, with a
 * text of its own and no details.
 */
class Refusal extends Error {
  constructor(
    readonly status: 401 | 403,
    readonly reason: errors.UnauthorizedError | errors.ForbiddenError,
  ) {
    super(reason.message);
  }

  get body() {
    const { name, message, details } = this.reason;
    return { data: null, error: { status: this.status, name, message, details } };
  }
}

/** Runs a policy or a controller whose refusals are answered with their own words. */
export async function speaking<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof errors.UnauthorizedError) throw new Refusal(401, error);
    if (error instanceof errors.ForbiddenError) throw new Refusal(403, error);
    throw error;
  }
}

/** Writes the answer of refusals, inside Strapi's own handling of errors. */
export const answerRefusals: Parameters<Core.Strapi['server']['use']>[0] = async (ctx, next) => {
  try {
    await next();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    ctx.status = error.status;
    ctx.body = error.body;
  }
};
