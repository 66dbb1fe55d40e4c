import { readEnvironment } from './env-schema';

export default () => {
  const env = readEnvironment();
  return {
    auth: { secret: env.ADMIN_JWT_SECRET },
    apiToken: { salt: env.API_TOKEN_SALT },
    transfer: { token: { salt: env.TRANSFER_TOKEN_SALT } },
    secrets: { encryptionKey: env.ENCRYPTION_KEY },
    flags: { nps: false, promoteEE: false },
    // Ours opens in a window of its own, as the public page: docs/decisions/2026-11-26-previews.md.
    preview: { enabled: false },
    autoOpen: false,
  };
};
