import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import { documents, identifiers, named, type Data } from './documents';
import { fromMarkdown, toPlainText } from './rich-text';
import { readSeed } from './seed-files';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const changes = z.array(
  z.strictObject({
    title: z.string().max(120),
    date: z.iso.date(),
    state: z.enum(['shipped', 'in-progress', 'planned']),
    body: z.string(),
  }),
);

const terms = z.array(
  z.strictObject({
    term: z.string().max(100),
    slug,
    acronym: z.string().max(20).optional(),
    synonyms: z.string().max(200).optional(),
    definition: z.string(),
    themes: z.array(slug).default([]),
  }),
);

const home = z.strictObject({
  title: z.string().max(100),
  presentation: z.string().max(240),
  invitation: z.string().max(240),
});

/** Creates and publishes in one transaction: what an interrupted run left out is finished by the next one. */
async function createPublished(strapi: Core.Strapi, uid: UID.ContentType, data: Data): Promise<void> {
  await strapi.db.transaction(async () => {
    const { documentId } = await documents(strapi, uid).create({ data });
    await documents(strapi, uid).publish({ documentId });
  });
}

/** An entry has nothing that names it but its title, which editors reword: all are created, or none. */
async function seedChanges(strapi: Core.Strapi): Promise<void> {
  if ((await strapi.db.query('api::changelog-entry.changelog-entry').count()) > 0) return;
  await strapi.db.transaction(async () => {
    for (const { body, ...entry } of readSeed('reference/evolutions.yaml', changes))
      await createPublished(strapi, 'api::changelog-entry.changelog-entry', { ...entry, body: fromMarkdown(body) });
  });
}

async function seedGlossary(strapi: Core.Strapi): Promise<void> {
  const known = await identifiers(strapi, 'api::glossary-entry.glossary-entry');
  const tags = await identifiers(strapi, 'api::tag.tag');
  for (const { definition, themes, ...entry } of readSeed('reference/glossaire.yaml', terms)) {
    if (known.has(entry.slug)) continue;
    await createPublished(strapi, 'api::glossary-entry.glossary-entry', {
      ...entry,
      definition: fromMarkdown(definition),
      themes: themes.map((theme) => named(tags, theme, 'la thématique')),
    });
  }
}

/** Text blocks that held the words of the home page before it was a type of its own. */
const formerBlocks = {
  title: 'accueil-titre',
  presentation: 'accueil-presentation',
  invitation: 'accueil-contribuer',
} as const;

/** Creates the home page; the words an editor had given its former text blocks move to it, and the blocks go. */
async function seedHomePage(strapi: Core.Strapi): Promise<void> {
  if ((await strapi.db.query('api::home-page.home-page').count()) > 0) return;
  const seed = readSeed('reference/accueil.yaml', home);
  const blocks = (await strapi.db
    .query('api::text-block.text-block')
    .findMany({ where: { key: { $in: Object.values(formerBlocks) } } })) as {
    documentId: string;
    key: string;
    body: string | null;
  }[];
  const words = (name: keyof typeof formerBlocks, longest: number) => {
    const former = toPlainText(blocks.find(({ key }) => key === formerBlocks[name])?.body ?? '');
    return former.slice(0, longest) || seed[name];
  };
  await strapi.db.transaction(async () => {
    await createPublished(strapi, 'api::home-page.home-page', {
      title: words('title', 100),
      presentation: words('presentation', 240),
      invitation: words('invitation', 240),
    });
    for (const { documentId } of blocks) await strapi.documents('api::text-block.text-block').delete({ documentId });
  });
}

/** Creates what the editorial team keeps besides pages, where it is missing. */
export async function seedEditorial(strapi: Core.Strapi): Promise<void> {
  await seedChanges(strapi);
  await seedGlossary(strapi);
  await seedHomePage(strapi);
}
