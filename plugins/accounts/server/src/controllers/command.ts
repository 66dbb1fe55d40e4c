import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { z } from 'zod';
import { errorsByField } from '../../../contracts';
import type { LimitedCommand, Limiter } from '../services/limits';

/** @throws ValidationError with the message of each wrong field */
export function parse<Schema extends z.ZodType>(schema: Schema, ctx: Context): z.infer<Schema> {
  const result = schema.safeParse((ctx.request as { body?: unknown }).body ?? {});
  if (result.success) return result.data;
  throw new errors.ValidationError('Corrigez les champs signalés.', { fields: errorsByField(result.error) });
}

/** Answers 202: what was asked for is on its way, by mail. */
export const accepted = (ctx: Context, message: string) => {
  ctx.status = 202;
  ctx.body = { message };
};

/** What the controllers of this plugin share. */
export const commandTools = (strapi: Core.Strapi) => {
  const service = <Service>(name: string) => strapi.plugin('accounts').service(name) as Service;
  return {
    service,
    /** Counts an attempt; a refusal says when to come back, in the header too. */
    async limit(ctx: Context, command: LimitedCommand, attempt: { ip?: string; address?: string }): Promise<void> {
      try {
        await service<Limiter>('limits').count(command, attempt);
      } catch (error) {
        if (error instanceof errors.RateLimitError)
          ctx.set('Retry-After', String((error.details as { retryAfterSeconds: number }).retryAfterSeconds));
        throw error;
      }
    },
  };
};
