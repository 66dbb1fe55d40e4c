import type { Core } from '@strapi/strapi';
import { followAccounts } from './account-lifecycle';
import { closeStrapiDoors } from './closed-doors';
import { contentTypes } from './content-types';
import { controllers } from './controllers';
import { userUid } from './plugin-id';
import { routes } from './routes';
import { accounts } from './services/accounts';
import { charter } from './services/charter';
import { emailChange } from './services/email-change';
import { limiter } from './services/limits';
import { mail, type Mail } from './services/mail';
import { mailQueue } from './services/mail-queue';
import { ownProfile } from './services/own-profile';
import { profile } from './services/profile';
import { registry, type Registry } from './services/registry';
import { sessions, type Sessions } from './services/sessions';
import { tokens, type Tokens } from './services/tokens';
import { visitors } from './services/visitors';
import { sessionMiddleware } from './session-middleware';

const own = <Service>(strapi: Core.Strapi, name: string) => strapi.plugin('accounts').service(name) as Service;

/** Two accounts never have one address: two sign-ups at once can't be told apart by looking first. */
const addUniqueAddress = (strapi: Core.Strapi) => {
  const user = strapi.contentTypes[userUid] as { indexes?: object[] };
  user.indexes = [...(user.indexes ?? []), { name: 'up_users_email_unique', columns: ['email'], type: 'unique' }];
};

const daily = 24 * 3_600_000;
let purge: NodeJS.Timeout | undefined;

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    closeStrapiDoors(strapi);
    addUniqueAddress(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    followAccounts(strapi, {
      registry: own<Registry>(strapi, 'registry'),
      sessions: own<Sessions>(strapi, 'sessions'),
      tokens: own<Tokens>(strapi, 'tokens'),
    });
    await own<{ start(): Promise<void> }>(strapi, 'limits').start();
    strapi.server.use(sessionMiddleware(strapi));
    own<Mail>(strapi, 'mail').start();
    purge = setInterval(() => void own<Tokens>(strapi, 'tokens').purge(), daily).unref();
  },

  destroy({ strapi }: { strapi: Core.Strapi }) {
    clearInterval(purge);
    own<Mail>(strapi, 'mail').stop();
  },

  contentTypes,
  controllers,
  routes,
  services: {
    accounts,
    charter,
    'email-change': emailChange,
    limits: limiter,
    mail,
    'mail-queue': mailQueue,
    'own-profile': ownProfile,
    profile,
    registry,
    sessions,
    tokens,
    visitors,
  },
};
