import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { z } from 'zod';
import {
  changePasswordSchema,
  confirmationSchema,
  errorsByField,
  forgottenSchema,
  resendSchema,
  resetSchema,
  signInSchema,
  signUpSchema,
} from '../../../contracts';
import { sessionOf } from '../session-middleware';
import { runAsSystem } from '../seams';
import type { Accounts } from '../services/accounts';
import type { LimitedCommand, Limiter } from '../services/limits';
import type { Profile } from '../services/profile';
import type { Sessions } from '../services/sessions';

/** @throws ValidationError with the message of each wrong field */
function parse<Schema extends z.ZodType>(schema: Schema, ctx: Context): z.infer<Schema> {
  const result = schema.safeParse((ctx.request as { body?: unknown }).body ?? {});
  if (result.success) return result.data;
  throw new errors.ValidationError('Corrigez les champs signalés.', { fields: errorsByField(result.error) });
}

const accepted = (ctx: Context, message: string) => {
  ctx.status = 202;
  ctx.body = { message };
};

const accounts = ({ strapi }: { strapi: Core.Strapi }) => {
  const service = <Service>(name: string) => strapi.plugin('accounts').service(name) as Service;
  const account = () => service<Accounts>('accounts');

  const limit = async (ctx: Context, command: LimitedCommand, attempt: { ip?: string; address?: string }) => {
    try {
      await service<Limiter>('limits').count(command, attempt);
    } catch (error) {
      if (error instanceof errors.RateLimitError) {
        ctx.set('Retry-After', String((error.details as { retryAfterSeconds: number }).retryAfterSeconds));
      }
      throw error;
    }
  };

  return {
    async signUp(ctx: Context) {
      const signUp = parse(signUpSchema, ctx);
      await limit(ctx, 'sign-up', { ip: ctx.request.ip });
      const tags = await account().checkSignUp(signUp);
      await limit(ctx, 'sign-up', { address: signUp.email });
      await account().signUp(signUp, tags);
      accepted(ctx, 'Ouvrez le courriel que nous venons de vous envoyer pour continuer.');
    },

    async confirm(ctx: Context) {
      const { token } = parse(confirmationSchema, ctx);
      await limit(ctx, 'code', { ip: ctx.request.ip });
      await account().confirm(token);
      ctx.body = { message: 'Votre adresse est confirmée : vous pouvez vous connecter.' };
    },

    async resend(ctx: Context) {
      const { email } = parse(resendSchema, ctx);
      await limit(ctx, 'resend', { ip: ctx.request.ip, address: email });
      await account().resend(email);
      accepted(ctx, 'Si une inscription attend sur cette adresse, un nouveau lien vient d’y être envoyé.');
    },

    async signIn(ctx: Context) {
      const credentials = parse(signInSchema, ctx);
      await limit(ctx, 'sign-in', { ip: ctx.request.ip, address: credentials.email });
      ctx.set('Cache-Control', 'no-store');
      ctx.body = await account().signIn(credentials);
    },

    async signOut(ctx: Context) {
      const session = sessionOf(ctx);
      if (session) await service<Sessions>('sessions').close(session);
      ctx.status = 204;
    },

    async signOutEverywhere(ctx: Context) {
      const session = sessionOf(ctx);
      if (session) await service<Sessions>('sessions').closeAll(session.userId);
      ctx.status = 204;
    },

    async forgotten(ctx: Context) {
      const { email } = parse(forgottenSchema, ctx);
      await limit(ctx, 'forgotten', { ip: ctx.request.ip, address: email });
      await account().forgotten(email);
      accepted(
        ctx,
        'Si cette adresse a un compte, un lien pour choisir un nouveau mot de passe vient d’y être envoyé.',
      );
    },

    async reset(ctx: Context) {
      const { token, password } = parse(resetSchema, ctx);
      await limit(ctx, 'code', { ip: ctx.request.ip });
      await account().reset(token, password);
      ctx.body = { message: 'Votre mot de passe est changé : vous pouvez vous connecter.' };
    },

    async changePassword(ctx: Context) {
      const session = sessionOf(ctx);
      if (!session) throw new errors.UnauthorizedError('Connectez-vous pour continuer.');
      const change = parse(changePasswordSchema, ctx);
      await limit(ctx, 'change-password', { ip: ctx.request.ip, address: session.memberId });
      ctx.set('Cache-Control', 'no-store');
      ctx.body = await account().changePassword(session, change);
    },

    async me(ctx: Context) {
      const session = sessionOf(ctx);
      if (!session) throw new errors.UnauthorizedError('Connectez-vous pour continuer.');
      ctx.set('Cache-Control', 'no-store');
      ctx.body = await runAsSystem(strapi, () => service<Profile>('profile').of(session.memberId));
    },
  };
};

export const controllers = { accounts };
