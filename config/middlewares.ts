import { readEnvironment } from './env-schema';

export default () => {
  const env = readEnvironment();
  return [
    'strapi::logger',
    'strapi::errors',
    {
      name: 'strapi::security',
      config: {
        contentSecurityPolicy: {
          directives: {
            'connect-src': ["'self'"],
            'img-src': ["'self'", 'data:', 'blob:'],
            'media-src': ["'self'", 'data:', 'blob:'],
          },
        },
      },
    },
    { name: 'strapi::cors', config: { origin: [env.PUBLIC_SITE_URL, env.PUBLIC_CMS_URL] } },
    { name: 'strapi::poweredBy', config: { poweredBy: 'La Base' } },
    'strapi::query',
    { name: 'strapi::body', config: { jsonLimit: '1mb', formLimit: '1mb', textLimit: '1mb', multipart: false } },
    'plugin::public-api.refuse-fragment-cycles',
    'strapi::session',
    'strapi::favicon',
    'strapi::public',
  ];
};
