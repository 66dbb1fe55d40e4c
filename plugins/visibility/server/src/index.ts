import type { Core } from '@strapi/strapi';
import auditEntry from './content-types/audit-entry/schema';
import shareLink from './content-types/share-link/schema';
import staffLink from './content-types/staff-link/schema';
import { runAsSystem } from './context';
import { staff as staffController } from './controllers/staff';
import { enforceOnDatabase } from './enforcement/database';
import { enforceOnDocuments } from './enforcement/documents';
import { followPanelRoutes } from './enforcement/panel-routes';
import { guardPanelWrites } from './enforcement/panel-writes';
import { answerRefusals } from './enforcement/refusals';
import { keepWordsOfRefusals, refuseUnguardedRoutes } from './enforcement/routes';
import { people as peopleController } from './controllers/people';
import { shareLinks as shareLinksController } from './controllers/share-links';
import { changesBetween, currentRows, editableFor, toWhere, type Viewer } from './domain';
import { guardPolicy } from './policies/guard';
import { contentApi } from './routes/content-api';
import { admin } from './routes/admin';
import { audit } from './services/audit';
import { counts } from './services/counts';
import { guard } from './services/guard';
import { materialise } from './services/materialise';
import { people } from './services/people';
import { shareLinks } from './services/share-links';
import { staff } from './services/staff';
import { staffRoles } from './services/staff-roles';
import { viewers } from './services/viewers';
import { registerActions } from './staff/actions';
import { registerConditions } from './staff/conditions';
import { followAccounts } from './staff/follow-accounts';

type Plugin = { strapi: Core.Strapi };

const context = () => ({ runAsSystem });

/** The rule as conditions for queries that other plugins make as the system. */
const filters = () => ({ editableResources: (viewer: Viewer) => toWhere(editableFor(viewer)) });

const schedule = () => ({ currentRows, changesBetween });

export default {
  contentTypes: {
    'audit-entry': { schema: auditEntry },
    'share-link': { schema: shareLink },
    'staff-link': { schema: staffLink },
  },
  controllers: { people: peopleController, 'share-links': shareLinksController, staff: staffController },
  routes: { admin, 'content-api': contentApi },
  services: {
    viewers,
    guard,
    context,
    filters,
    materialise,
    counts,
    people,
    schedule,
    audit,
    'share-links': shareLinks,
    staff,
    'staff-roles': staffRoles,
  },
  policies: { guard: guardPolicy },
  register({ strapi }: Plugin) {
    strapi.documents.use(guardPanelWrites(strapi));
    strapi.documents.use(enforceOnDocuments(strapi));
    keepWordsOfRefusals(strapi);
    followPanelRoutes(strapi);
  },
  async bootstrap({ strapi }: Plugin) {
    refuseUnguardedRoutes(strapi);
    enforceOnDatabase(strapi);
    followAccounts(strapi);
    await registerActions(strapi);
    await registerConditions(strapi);
    // Here and not above: after Strapi's own handling of errors, hence inside it.
    strapi.server.use(answerRefusals);
  },
};
