import { readEnvironment } from './env-schema';

export default () => {
  const env = readEnvironment();
  return {
    'users-permissions': {
      config: {
        jwtSecret: env.JWT_SECRET,
        jwtManagement: 'refresh',
        sessions: { maxRefreshTokenLifespan: 30 * 86_400, idleRefreshTokenLifespan: 14 * 86_400, httpOnly: true },
      },
    },
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
