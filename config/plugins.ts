import path from 'node:path';
import { readEnvironment, repositoryRoot } from './env-schema';

export default () => {
  const env = readEnvironment();
  return {
    // First, so that its rule stands round what the other plugins add to reads and writes.
    visibility: { enabled: true },
    'users-permissions': {
      config: {
        jwtSecret: env.JWT_SECRET,
        jwtManagement: 'refresh',
        sessions: { maxRefreshTokenLifespan: 30 * 86_400, idleRefreshTokenLifespan: 14 * 86_400, httpOnly: true },
      },
    },
    // Files are private: written by our provider, served by `GET /api/files/:name` alone, checked by their bytes on the way in.
    upload: {
      config: {
        provider: '@labase/files/provider',
        providerOptions: {
          directory: path.resolve(repositoryRoot, env.FILES_DIRECTORY),
          signingSecret: env.FILE_SIGNING_SECRET,
          ...(env.S3_BUCKET
            ? {
                s3: {
                  endpoint: env.S3_ENDPOINT,
                  bucket: env.S3_BUCKET,
                  region: env.S3_REGION,
                  accessKeyId: env.S3_ACCESS_KEY_ID,
                  secretAccessKey: env.S3_SECRET_ACCESS_KEY,
                },
              }
            : {}),
        },
        sizeLimit: 100 * 1024 * 1024,
        // Active content, whatever else lets it through. What is accepted, and why, is decided by the files plugin.
        security: {
          deniedTypes: [
            'image/svg+xml',
            'text/html',
            'application/xhtml+xml',
            'application/javascript',
            'text/javascript',
          ],
        },
      },
    },
    statistics: { config: { consolidationMinutes: env.VIEWS_CONSOLIDATION_MINUTES } },
    files: { config: { signingSecret: env.FILE_SIGNING_SECRET } },
    // One secret, two uses that can't be taken for each other: each signs its own prefix.
    editing: { config: { signingSecret: env.FILE_SIGNING_SECRET } },
    email: {
      config: {
        provider: 'nodemailer',
        providerOptions: {
          host: env.SMTP_HOST,
          port: env.SMTP_PORT,
          secure: env.SMTP_SECURE,
          ...(env.SMTP_USERNAME ? { auth: { user: env.SMTP_USERNAME, pass: env.SMTP_PASSWORD } } : {}),
        },
        settings: { defaultFrom: env.MAIL_FROM, defaultReplyTo: env.MAIL_REPLY_TO },
      },
    },
    graphql: {
      config: {
        endpoint: '/graphql',
        shadowCRUD: true,
        landingPage: false,
        depthLimit: 8,
        defaultLimit: 25,
        maxLimit: 100,
        apolloServer: { introspection: env.GRAPHQL_INTROSPECTION },
      },
    },
  };
};
