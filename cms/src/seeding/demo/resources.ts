import type { Core } from '@strapi/strapi';
import { documents, identifiers, named, type Data } from '../documents';
import { fromMarkdown } from '../rich-text';
import { markdownFiles } from '../seed-files';
import { partKey } from './part-key';
import { inOrder, readSheet, visibilityOf, type Sheet, type SheetContent } from './sheet';
import { alternativeOf, alternatives, type DemoUploads } from './uploads';

const prices = { gratuit: 'free', 'en partie': 'partly', payant: 'paid' } as const;
const at = (date: string) => `${date}T09:30:00.000Z`;

interface Known {
  bases: Map<string, string>;
  members: Map<string, string>;
  tags: Map<string, string>;
  territories: Map<string, string>;
  resources: Map<string, string>;
}

async function component(content: SheetContent, uploads: DemoUploads, known: Known): Promise<Data> {
  switch (content.kind) {
    case 'texte':
      return { __component: 'content.rich-text', body: fromMarkdown(content.text) };
    case 'lien':
      return { __component: 'content.link', url: content.first, caption: content.text };
    case 'vidéo':
      return { __component: 'content.video', url: content.first, transcript: fromMarkdown(content.text) };
    case 'fichier':
      return { __component: 'content.file', file: await uploads.document(content.first, content.title, content.text) };
    case 'image':
      return {
        __component: 'content.image',
        image: await uploads.image(content.first),
        alternative: alternativeOf(alternatives(), content.first),
        caption: content.text,
      };
    case 'ressource':
      return {
        __component: 'content.linked-resource',
        resource: named(known.resources, content.first, 'la ressource'),
        caption: content.text,
      };
  }
}

async function contentsOf(sheet: Sheet, uploads: DemoUploads, known: Known): Promise<Data[]> {
  const contents: Data[] = [];
  for (const [index, content] of sheet.contents.entries()) {
    contents.push({
      key: partKey(sheet.slug, 'content', index),
      revision: 1,
      title: content.title || undefined,
      section: content.section < 0 ? undefined : partKey(sheet.slug, 'section', content.section),
      ...(sheet.grille ? { columns: ['texte', 'vidéo'].includes(content.kind) ? 6 : 3 } : {}),
      ...(await component(content, uploads, known)),
    });
  }
  return contents;
}

/** The draft of a resource, as the document service takes it. */
async function draftOf(sheet: Sheet, uploads: DemoUploads, known: Known): Promise<Data> {
  const tagged = [
    ...sheet.thèmes,
    ...sheet.types,
    ...sheet.publics,
    ...sheet.secteurs,
    ...sheet.supports,
    ...sheet.digcomp,
  ];
  const members = (slugs: string[] = []) => slugs.map((slug) => named(known.members, slug, 'le membre'));
  const tags = (slugs: string[] = []) => slugs.map((slug) => named(known.tags, slug, 'l’étiquette'));
  const territories = (codes: string[] = []) => codes.map((code) => named(known.territories, code, 'le territoire'));
  return {
    title: sheet.titre,
    slug: sheet.slug,
    description: sheet.description,
    image: sheet.image ? await uploads.image(sheet.image) : undefined,
    productionDate: sheet.production ?? sheet.publiée.slice(0, 7),
    sections: sheet.sections.map((title, index) => ({
      key: partKey(sheet.slug, 'section', index),
      title,
      foldable: true,
    })),
    contents: await contentsOf(sheet, uploads, known),
    tags: tags(tagged),
    territories: territories(sheet.territoires),
    producer: sheet.sources.length ? 'known' : 'self',
    sources: sheet.sources.map(({ nom, site }) => ({ kind: 'external', name: nom, website: site })),
    licence: sheet.licence ? named(known.tags, sheet.licence, 'la licence') : undefined,
    price: prices[sheet.prix],
    accountNeeded: sheet.compte,
    gridEnabled: sheet.grille,
    reviewDate: sheet.relecture,
    base: named(known.bases, sheet.base, 'la base'),
    creator: named(known.members, sheet.auteur, 'le membre'),
    visibility: visibilityOf(sheet),
    contributors: members(sheet.contributeurs),
    exceptionMembers: members(sheet.exceptions?.membres),
    exceptionActorTypes: tags(sheet.exceptions?.acteurs),
    exceptionTerritories: territories(sheet.exceptions?.territoires),
    hiddenAt: sheet.masquée ? at(sheet.modifiée ?? sheet.publiée) : undefined,
    hiddenReason: sheet.masquée,
    binnedAt: sheet.corbeille ? at(sheet.modifiée ?? sheet.publiée) : undefined,
    binnedBy: sheet.corbeille ? named(known.members, sheet.auteur, 'le membre') : undefined,
    firstPublishedAt: sheet.état === 'publiée' ? at(sheet.publiée) : undefined,
    contentUpdatedAt: at(sheet.modifiée ?? sheet.publiée),
  };
}

/**
 * Creates the demo's resources that are missing, publishes those which are, then writes the changes that wait for publication.
 *
 * @throws Error in French when a file is wrong
 */
export async function seedResources(strapi: Core.Strapi, uploads: DemoUploads): Promise<void> {
  const known: Known = {
    bases: await identifiers(strapi, 'api::base.base'),
    members: await identifiers(strapi, 'api::member.member'),
    tags: await identifiers(strapi, 'api::tag.tag'),
    territories: await identifiers(strapi, 'api::tag.tag', 'code'),
    resources: await identifiers(strapi, 'api::resource.resource'),
  };
  const resources = documents(strapi, 'api::resource.resource');
  for (const sheet of inOrder(markdownFiles('demo/resources').map(readSheet))) {
    if (known.resources.has(sheet.slug)) continue;
    const data = await draftOf(sheet, uploads, known);
    await strapi.db.transaction(async () => {
      const { documentId } = await resources.create({ data });
      if (sheet.état === 'publiée') await resources.publish({ documentId });
      if (sheet.modifications) {
        const { titre, description } = sheet.modifications;
        await resources.update({
          documentId,
          data: { ...(titre ? { title: titre } : {}), ...(description ? { description } : {}) },
        });
      }
      known.resources.set(sheet.slug, documentId);
    });
  }
}
