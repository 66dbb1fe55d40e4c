import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { followerName } from '../../../contracts';
import { seams } from '../seams';
import { parse, type Context } from './parse';

const mailId = z.coerce.number().int().positive();

/** The panel's operations page: administrators only, by the permissions its routes declare. Every act answers the new state. */
export const operations = ({ strapi }: { strapi: Core.Strapi }) => {
  const { followers, reviews, mailQueue, asSystem, operations: state } = seams(strapi);
  const answer = async (ctx: Context) => {
    ctx.set('cache-control', 'no-store');
    ctx.body = await state().read();
  };
  const gone = (message: string) => new errors.NotFoundError(message);

  return {
    read: answer,
    async review(ctx: Context) {
      await reviews().run('administrator');
      await answer(ctx);
    },
    async deactivate(ctx: Context) {
      if (!(await followers().deactivate(parse(followerName, ctx.params.name))))
        throw gone('Ce magasin de pages n’existe pas.');
      await answer(ctx);
    },
    async retryMails(ctx: Context) {
      await asSystem(() => mailQueue().retry());
      await answer(ctx);
    },
    async retryMail(ctx: Context) {
      await asSystem(() => mailQueue().retry(parse(mailId, ctx.params.id)));
      await answer(ctx);
    },
    async giveUpMail(ctx: Context) {
      const found = await asSystem(() => mailQueue().giveUp(parse(mailId, ctx.params.id)));
      if (!found) throw gone('Ce courriel n’est plus dans la file.');
      await answer(ctx);
    },
  };
};
