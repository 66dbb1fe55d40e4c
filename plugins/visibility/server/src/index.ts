import type { Core } from '@strapi/strapi';
import shareLink from './content-types/share-link/schema';
import { runAsSystem, currentReader } from './context';
import { enforceOnDatabase } from './enforcement/database';
import { enforceOnDocuments } from './enforcement/documents';
import { answerRefusals } from './enforcement/refusals';
import { keepWordsOfRefusals, refuseUnguardedRoutes } from './enforcement/routes';
import { guardPolicy } from './policies/guard';
import { guard } from './services/guard';
import { materialise } from './services/materialise';
import { viewers } from './services/viewers';

type Plugin = { strapi: Core.Strapi };

const context = ({ strapi }: Plugin) => ({ runAsSystem, current: () => currentReader(strapi) });

export default {
  contentTypes: { 'share-link': { schema: shareLink } },
  services: { viewers, guard, context, materialise },
  policies: { guard: guardPolicy },
  register({ strapi }: Plugin) {
    strapi.documents.use(enforceOnDocuments(strapi));
    keepWordsOfRefusals(strapi);
  },
  async bootstrap({ strapi }: Plugin) {
    refuseUnguardedRoutes(strapi);
    enforceOnDatabase(strapi);
    // Here and not above: after Strapi's own handling of errors, hence inside it.
    strapi.server.use(answerRefusals);
    const repaired = await materialise({ strapi }).reconcile();
    if (repaired > 0) strapi.log.warn(`Visibility: ${repaired} rows were not as the rule says, and were repaired`);
  },
};
