import type { Core } from '@strapi/strapi';
import contentTypes from './content-types';
import controllers from './controllers';
import { pipeline } from './middlewares/pipeline';
import { withdrawalWait } from './middlewares/withdrawal-wait';
import routes from './routes';
import { declarePermissions } from './permissions';
import services from './services';
import type { reconciler } from './services/reconciler';
import type { scheduler } from './services/scheduler';
import { seams } from './seams';

type Plugin = { strapi: Core.Strapi };

const reconcilerOf = (strapi: Core.Strapi) =>
  strapi.service('plugin::publication.reconciler') as unknown as ReturnType<typeof reconciler>;

const schedulerOf = (strapi: Core.Strapi) =>
  strapi.service('plugin::publication.scheduler') as unknown as ReturnType<typeof scheduler>;

/** At night, at no round hour: every row is checked against the rule. */
const REVIEW_TIME = { rule: '23 3 * * *' };

export default {
  contentTypes,
  controllers,
  routes,
  services,
  register({ strapi }: Plugin) {
    strapi.documents.use(pipeline(strapi));
    strapi.server.use(withdrawalWait(strapi));
  },
  async bootstrap({ strapi }: Plugin) {
    await declarePermissions(strapi);
    // What was written while the CMS was stopped, and what a new version of the rule says: page stores are told of it.
    await seams(strapi).reviews().run('schedule');
    await reconcilerOf(strapi).start();
    await schedulerOf(strapi).start();
    strapi.cron.add({ publicationReview: { task: () => seams(strapi).reviews().nightly(), options: REVIEW_TIME } });
  },
  async destroy({ strapi }: Plugin) {
    seams(strapi).nudges().stop();
    await schedulerOf(strapi).stop();
    await reconcilerOf(strapi).stop();
  },
};
