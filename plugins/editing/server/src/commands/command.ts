import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import { fieldMessages } from '../../../contracts/errors';
import { wholeViewer, type AttachedViewer, type Viewer } from '../seams/rule';
import { Conflict, invalid } from './refusals';

/** What a command is run with; `viewer` has passed the route's guard, so it is a member. */
export interface CommandContext {
  readonly strapi: Core.Strapi;
  readonly viewer: Viewer & { readonly memberId: string };
}

interface HttpContext {
  params: Record<string, string>;
  query: unknown;
  status: number;
  body: unknown;
  state: { viewer?: AttachedViewer | Viewer };
  request: { body?: unknown };
  unauthorized(message?: string): unknown;
}

export type Handler = (ctx: HttpContext) => Promise<unknown>;

/**
 * A controller: reads the request with its contract, replaces it by what was read, runs the command, answers `{ data }`.
 *
 * @throws ValidationError with French messages by field when the contract refuses
 */
export const respond =
  <Schema extends z.ZodType>(
    strapi: Core.Strapi,
    { schema, from = 'body', status = 200 }: { schema: Schema; from?: 'body' | 'query'; status?: number },
    run: (context: CommandContext, input: z.output<Schema>, params: Record<string, string>) => Promise<unknown>,
  ): Handler =>
  async (ctx) => {
    const viewer = await wholeViewer(ctx.state.viewer);
    if (!viewer?.memberId) return ctx.unauthorized('Connectez-vous pour continuer.');
    const parsed = schema.safeParse(from === 'body' ? ctx.request.body : ctx.query);
    if (!parsed.success) throw invalid(fieldMessages(parsed.error));
    try {
      const member = viewer as CommandContext['viewer'];
      const data = await run({ strapi, viewer: member }, parsed.data, ctx.params);
      ctx.status = status;
      ctx.body = { data };
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      const { name, message, current, submitted } = error;
      ctx.status = 409;
      ctx.body = { data: null, error: { status: 409, name, message, details: { fields: {}, current, submitted } } };
    }
    return undefined;
  };
