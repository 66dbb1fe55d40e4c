import path from 'node:path';
import { z } from 'zod';

/** Built, this file lies two folders deeper. */
const built = import.meta.dirname.endsWith(path.join('dist', 'front', 'server'));

export const repositoryRoot = path.resolve(import.meta.dirname, built ? '../../../..' : '../..');

const address = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ''));

/** Every variable the site's front server reads, with its default. */
const schema = z.object({
  SITE_HOST: z.string().default('127.0.0.1'),
  SITE_PORT: z.coerce.number().int().min(0).max(65_535).default(4321),
  CMS_URL: address.default('http://127.0.0.1:1337'),
  PUBLIC_SITE_URL: address.default('http://localhost:4321'),
  /** Where the CMS reaches this process; needed when it is not at SITE_HOST:SITE_PORT for the CMS (containers). */
  SITE_INTERNAL_URL: address.optional(),
  FOLLOWER_SECRET: z.string().min(32, 'au moins 32 caractères, les mêmes que pour le CMS'),
  STORE_DIRECTORY: z
    .string()
    .default('data/pages')
    .transform((value) => path.resolve(repositoryRoot, value)),
  /** memory given to compressed pages, in MB; 0 serves every page from disk */
  STORE_RAM_MEGABYTES: z.coerce.number().int().min(0).max(4096).default(64),
  TRUST_PROXY: z
    .enum(['true', 'false'])
    .default('false')
    .transform((value) => value === 'true'),
});

export type SiteEnvironment = z.infer<typeof schema>;

/**
 * Reads and checks the environment of the site. A blank variable counts as absent.
 *
 * @throws Error which names each wrong variable and what it must be, in French
 */
export function readSiteEnvironment(source: Record<string, string | undefined> = process.env): SiteEnvironment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  - ${issue.path.join('.')} : ${issue.message}`);
  throw new Error(
    `La configuration du site est incomplète ou fausse. Corrigez le fichier .env (modèle : .env.example) :\n${lines.join('\n')}`,
  );
}
