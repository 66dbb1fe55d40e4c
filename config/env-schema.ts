import path from 'node:path';
import { z } from 'zod';

/** The checkout's root. Strapi compiles this file to `cms/dist/config/`, three folders below it. */
export const repositoryRoot = path.resolve(__dirname, '../../..');

const port = z.coerce.number().int().min(0).max(65_535);
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const secret = z.string().min(32, 'au moins 32 caractères, tirés au hasard');
const list = z.string().transform((value) =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean),
);

/** Every variable the CMS reads, with its default. `.env.example` explains each of them. */
const schema = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
    LOG_LEVEL: z.enum(['error', 'warn', 'info', 'http', 'debug']).default('info'),
    HOST: z.string().default('127.0.0.1'),
    PORT: port.default(1337),
    PUBLIC_CMS_URL: z.url().default('http://localhost:1337'),
    PUBLIC_SITE_URL: z.url().default('http://localhost:4321'),
    TRUST_PROXY: flag.default(false),
    APP_KEYS: list.pipe(z.array(secret).min(2, 'au moins deux clés, séparées par une virgule')),
    API_TOKEN_SALT: secret,
    ADMIN_JWT_SECRET: secret,
    TRANSFER_TOKEN_SALT: secret,
    JWT_SECRET: secret,
    ENCRYPTION_KEY: secret,
    FILE_SIGNING_SECRET: secret,
    FOLLOWER_SECRET: secret,
    DATABASE_CLIENT: z.enum(['sqlite', 'postgres']).default('sqlite'),
    DATABASE_FILENAME: z.string().default('data/la-base.db'),
    DATABASE_URL: z.string().optional(),
    DATABASE_POOL_MAX: z.coerce.number().int().min(2).max(100).default(10),
    FILES_DIRECTORY: z.string().default('data/files'),
    S3_ENDPOINT: z.url().optional(),
    S3_BUCKET: z.string().optional(),
    S3_REGION: z.string().default('fr-par'),
    S3_ACCESS_KEY_ID: z.string().optional(),
    S3_SECRET_ACCESS_KEY: z.string().optional(),
    SMTP_HOST: z.string().default('127.0.0.1'),
    SMTP_PORT: port.default(1025),
    SMTP_SECURE: flag.default(false),
    SMTP_USERNAME: z.string().optional(),
    SMTP_PASSWORD: z.string().optional(),
    MAIL_FROM: z.string().default('La Base <ne-pas-repondre@la-base.localhost>'),
    MAIL_REPLY_TO: z.string().default('equipe@la-base.localhost'),
    VIEWS_CONSOLIDATION_MINUTES: z.coerce.number().int().min(1).max(720).default(15),
    GRAPHQL_INTROSPECTION: flag.default(true),
    DEMO: flag.default(false),
  })
  .superRefine((env, context) => {
    const need = (path: keyof typeof env, message: string) =>
      env[path] || context.addIssue({ code: 'custom', path: [path], message });
    if (env.DATABASE_CLIENT === 'postgres') need('DATABASE_URL', 'obligatoire avec DATABASE_CLIENT=postgres');
    // A session of one kind must never pass for one of the other: Strapi tells members' from administrators' by their key alone.
    if (env.JWT_SECRET === env.ADMIN_JWT_SECRET)
      context.addIssue({ code: 'custom', path: ['JWT_SECRET'], message: 'doit différer de ADMIN_JWT_SECRET' });
    if (env.S3_BUCKET) {
      need('S3_ACCESS_KEY_ID', 'obligatoire avec S3_BUCKET');
      need('S3_SECRET_ACCESS_KEY', 'obligatoire avec S3_BUCKET');
    }
  });

export type Environment = z.infer<typeof schema>;

/** Empty strings count as absent, so that `S3_BUCKET=` in a `.env` file means "not set". */
const withoutBlanks = (source: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));

/**
 * Reads and checks the environment of the CMS.
 *
 * @throws Error whose message names each wrong variable and what it must be, in French: it is read by whoever installs La Base.
 */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  const result = schema.safeParse(withoutBlanks(source));
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  - ${issue.path.join('.')} : ${issue.message}`);
  throw new Error(
    `La configuration est incomplète ou fausse. Corrigez le fichier .env (modèle : .env.example) :\n${lines.join('\n')}`,
  );
}
