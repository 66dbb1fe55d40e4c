import path from 'node:path';
import { readEnvironment, repositoryRoot } from './env-schema';

export default () => {
  const env = readEnvironment();
  return {
    host: env.HOST,
    port: env.PORT,
    url: env.PUBLIC_CMS_URL,
    // The proxy in front appends the address it saw: what precedes it is whatever the client wrote.
    proxy: { koa: env.TRUST_PROXY, maxIpsCount: 1 },
    app: { keys: env.APP_KEYS },
    dirs: { public: path.join(repositoryRoot, 'public') },
    logger: { updates: { enabled: false }, startup: { enabled: false } },
    transfer: { remote: { enabled: false } },
  };
};
