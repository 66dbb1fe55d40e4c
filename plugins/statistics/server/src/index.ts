import type { Core } from '@strapi/strapi';
import contentTypes from './content-types';
import controllers from './controllers';
import { keepCounts } from './middlewares/kept-counts';
import routes from './routes';
import { seams } from './seams';
import services from './services';

type Plugin = { strapi: Core.Strapi };

export default {
  config: {
    default: { consolidationMinutes: 15 },
    validator({ consolidationMinutes }: { consolidationMinutes: unknown }) {
      if (!Number.isInteger(consolidationMinutes))
        throw new Error('statistics: consolidationMinutes must be an integer');
    },
  },
  contentTypes,
  controllers,
  routes,
  services,
  register({ strapi }: Plugin) {
    strapi.documents.use(keepCounts(strapi));
  },
  async bootstrap({ strapi }: Plugin) {
    const { upkeep, views } = seams(strapi);
    await views().forgetPastDays();
    upkeep().start(strapi.config.get<number>('plugin::statistics.consolidationMinutes'));
    strapi.cron.add({
      // A little after midnight, when no view of the day before can still be on its way to being counted.
      statisticsNight: { task: () => upkeep().tick(), options: { rule: '5 0 0 * * *', tz: 'Europe/Paris' } },
    });
  },
  async destroy({ strapi }: Plugin) {
    await seams(strapi).upkeep().stop();
  },
};
