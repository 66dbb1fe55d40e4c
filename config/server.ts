import path from 'node:path';
import { readEnvironment, repositoryRoot } from './env-schema';

export default () => {
  const env = readEnvironment();
  return {
    host: env.HOST,
    port: env.PORT,
    url: env.PUBLIC_CMS_URL,
    proxy: { koa: env.TRUST_PROXY },
    app: { keys: env.APP_KEYS },
    dirs: { public: path.join(repositoryRoot, 'public') },
    logger: { updates: { enabled: false }, startup: { enabled: false } },
    transfer: { remote: { enabled: false } },
  };
};
