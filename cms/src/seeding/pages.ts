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

/** Creates and publishes the editorial pages that are missing, then the text blocks. */
export async function seedPages(strapi: Core.Strapi): Promise<void> {
  const known = await identifiers(strapi, 'api::page.page');
  for (const file of markdownFiles('reference/pages')) {
    const { header, body, slug } = readMarkdown(file);
    const { titre, description, piedDePage, rang } = checked(page, header, file);
    if (known.has(slug)) continue;
    await strapi.db.transaction(async () => {
      const { documentId } = await documents(strapi, 'api::page.page').create({
        data: { title: titre, slug, description, inFooter: piedDePage, position: rang, body: fromMarkdown(body) },
      });
      await documents(strapi, 'api::page.page').publish({ documentId });
    });
  }
  const knownBlocks = await identifiers(strapi, 'api::text-block.text-block', 'key');
  for (const { key, body } of readSeed('reference/text-blocks.yaml', blocks)) {
    if (!knownBlocks.has(key))
      await documents(strapi, 'api::text-block.text-block').create({ data: { key, body: fromMarkdown(body) } });
  }
}
