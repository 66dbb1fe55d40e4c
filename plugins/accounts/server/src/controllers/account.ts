import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  acceptCharterSchema,
  changeEmailSchema,
  changePasswordSchema,
  closeSessionSchema,
  confirmEmailSchema,
  photoSchema,
  profileSchema,
} from '../../../contracts';
import { sessionOf } from '../session-middleware';
import { runAsSystem } from '../seams';
import type { Accounts } from '../services/accounts';
import type { Charter } from '../services/charter';
import type { EmailChange } from '../services/email-change';
import type { OwnProfileService } from '../services/own-profile';
import type { Profile } from '../services/profile';
import { signInFirst } from '../services/refusals';
import type { OpenSession, Sessions } from '../services/sessions';
import { accepted, commandTools, parse } from './command';

/** Commands of a member on their own account. Their answers are theirs alone: nothing keeps them. */
export const account = ({ strapi }: { strapi: Core.Strapi }) => {
  const { service, limit } = commandTools(strapi);
  const profile = () => service<OwnProfileService>('own-profile');
  const email = () => service<EmailChange>('email-change');
  const charter = () => service<Charter>('charter');
  const sessions = () => service<Sessions>('sessions');

  const own = (answer: (ctx: Context, session: OpenSession) => Promise<void>) => async (ctx: Context) => {
    const session = sessionOf(ctx);
    if (!session) throw signInFirst();
    ctx.set('Cache-Control', 'no-store');
    await answer(ctx, session);
  };

  return {
    me: own(async (ctx, { memberId }) => {
      ctx.body = await runAsSystem(strapi, () => service<Profile>('profile').of(memberId));
    }),

    readProfile: own(async (ctx, { memberId }) => {
      ctx.body = { data: await profile().read(memberId) };
    }),

    updateProfile: own(async (ctx, { memberId }) => {
      const input = parse(profileSchema, ctx);
      await limit(ctx, 'profile', { ip: ctx.request.ip, address: memberId });
      ctx.body = { data: await profile().update(memberId, input) };
    }),

    setPhoto: own(async (ctx, { memberId }) => {
      const input = parse(photoSchema, ctx);
      await limit(ctx, 'profile', { ip: ctx.request.ip, address: memberId });
      ctx.body = { data: await profile().setPhoto(memberId, input) };
    }),

    changePassword: own(async (ctx, session) => {
      const change = parse(changePasswordSchema, ctx);
      await limit(ctx, 'change-password', { ip: ctx.request.ip, address: session.memberId });
      ctx.body = await service<Accounts>('accounts').changePassword(session, change, ctx.get('user-agent'));
    }),

    readEmail: own(async (ctx, session) => {
      ctx.body = { data: await email().state(session) };
    }),

    changeEmail: own(async (ctx, session) => {
      const change = parse(changeEmailSchema, ctx);
      await limit(ctx, 'change-email', { ip: ctx.request.ip, address: session.memberId });
      const asked = await email().check(session, change);
      await limit(ctx, 'new-address', { ip: ctx.request.ip, address: change.email });
      await email().ask(asked, change.email);
      accepted(ctx, 'Ouvrez le lien que nous venons d’envoyer à la nouvelle adresse : rien ne change avant.');
    }),

    cancelEmail: own(async (ctx, session) => {
      await email().cancel(session);
      ctx.status = 204;
    }),

    /** Open to everyone: the link may be opened on another device. */
    async confirmEmail(ctx: Context) {
      const { token } = parse(confirmEmailSchema, ctx);
      await limit(ctx, 'code', { ip: ctx.request.ip });
      ctx.set('Cache-Control', 'no-store');
      ctx.body = { data: await email().confirm(sessionOf(ctx), token, ctx.get('user-agent')) };
    },

    readSessions: own(async (ctx, session) => {
      ctx.body = { data: { sessions: await sessions().list(session) } };
    }),

    closeSession: own(async (ctx, { userId }) => {
      const { session } = parse(closeSessionSchema, ctx);
      await sessions().close({ userId, sessionId: session });
      ctx.status = 204;
    }),

    signOutEverywhere: own(async (ctx, { userId }) => {
      await sessions().closeAll(userId);
      ctx.status = 204;
    }),

    readCharter: own(async (ctx, { memberId }) => {
      ctx.body = { data: await charter().state(memberId) };
    }),

    acceptCharter: own(async (ctx, { memberId }) => {
      await charter().accept(memberId, parse(acceptCharterSchema, ctx));
      ctx.body = { data: await charter().state(memberId) };
    }),
  };
};
