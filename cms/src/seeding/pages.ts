import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { documents, identifiers } from './documents';
import { fromMarkdown } from './rich-text';
import { checked, markdownFiles, readMarkdown, readSeed } from './seed-files';

const page = z.strictObject({
  titre: z.string().max(100),
  description: z.string().max(180),
  piedDePage: z.boolean().default(false),
  rang: z.number().int(),
});

const blocks = z.array(z.strictObject({ key: z.string().max(60), body: z.string() }));

const formerTexts = z.record(z.string(), z.array(z.string().length(16)));

const fingerprint = (html: string): string => createHash('sha256').update(html).digest('hex').slice(0, 16);

/** Whether both versions of a page hold a text these seeds once gave it: nobody has touched it since. */
async function isUntouched(strapi: Core.Strapi, documentId: string, former: readonly string[]): Promise<boolean> {
  const rows = (await strapi.db
    .query('api::page.page')
    .findMany({ select: ['body', 'publishedAt'], where: { documentId } })) as { body: string | null }[];
  return rows.length === 2 && rows.every(({ body }) => former.includes(fingerprint(body ?? '')));
}

/** Creates and publishes the editorial pages that are missing and renews those nobody has touched, then the text blocks. */
export async function seedPages(strapi: Core.Strapi): Promise<void> {
  const known = await identifiers(strapi, 'api::page.page');
  const former = readSeed('reference/pages/anciens-textes.yaml', formerTexts);
  for (const file of markdownFiles('reference/pages')) {
    const { header, body, slug } = readMarkdown(file);
    const { titre, description, piedDePage, rang } = checked(page, header, file);
    const pages = documents(strapi, 'api::page.page');
    const existing = known.get(slug);
    if (existing && !(await isUntouched(strapi, existing, former[slug] ?? []))) continue;
    await strapi.db.transaction(async () => {
      const text = { description, body: fromMarkdown(body) };
      const data = { title: titre, slug, inFooter: piedDePage, position: rang, ...text };
      const page = existing ? await pages.update({ documentId: existing, data: text }) : await pages.create({ data });
      if (page) await pages.publish({ documentId: page.documentId });
    });
  }
  const knownBlocks = await identifiers(strapi, 'api::text-block.text-block', 'key');
  for (const { key, body } of readSeed('reference/text-blocks.yaml', blocks)) {
    if (!knownBlocks.has(key))
      await documents(strapi, 'api::text-block.text-block').create({ data: { key, body: fromMarkdown(body) } });
  }
}
