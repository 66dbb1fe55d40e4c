import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  confirmationSchema,
  forgottenSchema,
  resendSchema,
  resetSchema,
  signInSchema,
  signUpSchema,
} from '../../../contracts';
import { sessionOf } from '../session-middleware';
import type { Accounts } from '../services/accounts';
import type { Sessions } from '../services/sessions';
import { account } from './account';
import { accepted, commandTools, parse } from './command';

/** Commands open to everyone. */
const accounts = ({ strapi }: { strapi: Core.Strapi }) => {
  const { service, limit } = commandTools(strapi);
  const account = () => service<Accounts>('accounts');

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
      ctx.body = await account().signIn(credentials, ctx.get('user-agent'));
    },

    async signOut(ctx: Context) {
      const session = sessionOf(ctx);
      if (session) await service<Sessions>('sessions').close(session);
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
  };
};

export const controllers = { accounts, account };
