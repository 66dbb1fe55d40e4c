import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Core, UID } from '@strapi/strapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseVideoAddress } from '../../plugins/editing/contracts/video-address';
import { bootCms, root, type RunningCms } from '../support/strapi';

const require = createRequire(import.meta.url);

interface Seeding {
  seedReference(strapi: Core.Strapi): Promise<void>;
  seedDemo(strapi: Core.Strapi): Promise<void>;
}

interface Media {
  ext: string;
  alternativeText: string | null;
}
interface Content {
  __component: string;
  key: string;
  section: string | null;
  body?: string;
  url?: string;
  alternative?: string;
  image?: Media;
  file?: Media;
}
interface Resource {
  documentId: string;
  slug: string;
  title: string;
  description: string;
  visibility: string;
  publishedAt: string | null;
  firstPublishedAt: string | null;
  open: boolean;
  hiddenAt: string | null;
  binnedAt: string | null;
  image: Media | null;
  licence: { slug: string } | null;
  tags: { slug: string; category: { slug: string } }[];
  sections: { key: string }[];
  contents: Content[];
  base: { slug: string; visibility: string };
}

const seededTypes: UID.ContentType[] = [
  'api::member.member',
  'api::base.base',
  'api::membership.membership',
  'api::actor-type-grant.actor-type-grant',
  'api::resource.resource',
  'api::collection.collection',
  'plugin::users-permissions.user',
  'plugin::upload.file',
];

let cms: RunningCms;
let published: Resource[];
let drafts: Resource[];
const seeding = () => require(path.join(root, 'cms/dist/src/seeding/index.js')) as Seeding;
const all = (uid: UID.ContentType) => cms.strapi.db.query(uid).findMany({ orderBy: { id: 'asc' } });
const resources = async (where: object) =>
  (await cms.strapi.db.query('api::resource.resource').findMany({
    where,
    populate: {
      image: true,
      licence: true,
      base: true,
      sections: true,
      tags: { populate: ['category'] },
      contents: {
        on: Object.fromEntries(
          ['rich-text', 'file', 'image', 'link', 'video', 'linked-resource'].map((kind) => [
            `content.${kind}`,
            { populate: true },
          ]),
        ),
      },
    },
  })) as Resource[];

async function state(): Promise<unknown> {
  return Promise.all(seededTypes.map(async (uid) => (await all(uid)).map(({ id, updatedAt }) => [id, updatedAt])));
}

beforeAll(async () => {
  cms = await bootCms({ DEMO: 'true' });
  await seeding().seedReference(cms.strapi);
  await seeding().seedDemo(cms.strapi);
  published = await resources({ publishedAt: { $notNull: true } });
  drafts = await resources({ publishedAt: { $null: true } });
}, 300_000);
afterAll(() => cms.close());

describe('the demonstration', () => {
  it('is as large as its readers expect', async () => {
    expect(drafts.length).toBeGreaterThanOrEqual(60);
    expect((await all('api::base.base')).length).toBeGreaterThanOrEqual(12);
    expect((await all('api::collection.collection')).length).toBeGreaterThanOrEqual(20);
    expect((await all('api::member.member')).length).toBeGreaterThanOrEqual(25);
  });

  it('has objects in every state the rule knows', async () => {
    const bases = await all('api::base.base');
    expect(new Set(bases.map(({ visibility }) => visibility as string))).toEqual(
      new Set(['public', 'private', 'restricted']),
    );
    expect(bases.filter(({ official }) => official)).toHaveLength(1);
    expect(bases.filter(({ collaborative }) => collaborative)).toHaveLength(1);
    expect(new Set(drafts.map(({ visibility }) => visibility))).toEqual(
      new Set(['inherit', 'public', 'private', 'restricted']),
    );
    expect(drafts.some(({ hiddenAt }) => hiddenAt)).toBe(true);
    expect(drafts.some(({ binnedAt }) => binnedAt)).toBe(true);
    const live = new Map(published.map((one) => [one.documentId, one]));
    expect(drafts.some(({ documentId }) => !live.has(documentId))).toBe(true);
    expect(
      drafts.some((draft) => live.has(draft.documentId) && live.get(draft.documentId)?.title !== draft.title),
    ).toBe(true);
  });

  it('gives every published resource what publication asks for', () => {
    for (const one of published) {
      const categories = new Set(one.tags.map(({ category }) => category.slug));
      const lacking = ['themes', 'types', 'secteurs'].filter((slug) => !categories.has(slug));
      expect({
        slug: one.slug,
        lacking,
        licence: Boolean(one.licence),
        described: one.description.length > 40,
      }).toEqual({
        slug: one.slug,
        lacking: [],
        licence: true,
        described: true,
      });
      expect(one.contents.length, one.slug).toBeGreaterThanOrEqual(3);
      expect(one.contents.length, one.slug).toBeLessThanOrEqual(8);
    }
  });

  it('was written over more than a year and a half, and hides what is hidden or binned from everybody', () => {
    const times = published.map(({ firstPublishedAt }) => Date.parse(firstPublishedAt ?? '')).sort((a, b) => a - b);
    expect(times.every(Number.isFinite)).toBe(true);
    expect(((times.at(-1) ?? 0) - (times[0] ?? 0)) / 86_400_000).toBeGreaterThan(540);
    for (const { slug, hiddenAt, binnedAt, open } of published)
      if (hiddenAt || binnedAt) expect(open, slug).toBe(false);
  });

  it('describes every image', () => {
    for (const { slug, contents, image } of drafts) {
      if (image) expect(image.alternativeText, slug).toBeTruthy();
      for (const content of contents) if (content.image) expect(content.alternative, slug).toBeTruthy();
    }
  });

  it('links over https only, to videos the site knows how to show', () => {
    for (const { slug, contents } of drafts) {
      for (const content of contents) {
        if (content.url) expect(content.url, slug).toMatch(/^https:\/\//u);
        for (const [, address] of content.body?.matchAll(/href="([^"]*)"/gu) ?? [])
          expect(address, slug).toMatch(/^https:\/\//u);
        if (content.__component === 'content.video') expect(parseVideoAddress(content.url ?? ''), slug).not.toBeNull();
      }
    }
  });

  it('puts every content in a section its resource has, or before the first', () => {
    for (const { slug, sections, contents } of drafts) {
      const keys = new Set(sections.map(({ key }) => key));
      for (const { section } of contents) expect(!section || keys.has(section), slug).toBe(true);
      expect(new Set(contents.map(({ key }) => key)).size, slug).toBe(contents.length);
    }
  });

  it('keeps the resource of the page budget as it is measured: public, five contents, no image', () => {
    const measured = published.find(({ slug }) => slug === 'preparer-un-atelier-mots-de-passe');
    expect(measured).toMatchObject({ image: null, visibility: 'inherit', base: { visibility: 'public' } });
    expect(measured?.contents).toHaveLength(5);
    expect(measured?.contents.filter(({ __component }) => __component === 'content.image')).toEqual([]);
  });

  it('lets nobody choose a verified actor type without the proof', async () => {
    const members = await cms.strapi.db.query('api::member.member').findMany({ populate: ['actorType'] });
    for (const { slug, actorType, actorTypeVerified } of members)
      expect(Boolean(actorTypeVerified), slug).toBe(Boolean(actorType.verifiable));
  });

  it('writes nothing the second time', async () => {
    const before = await state();
    await seeding().seedDemo(cms.strapi);
    expect(await state()).toEqual(before);
  });

  it('refuses to create accounts with a known password on a real instance', async () => {
    process.env.DEMO = 'false';
    try {
      await expect(seeding().seedDemo(cms.strapi)).rejects.toThrow('DEMO');
    } finally {
      process.env.DEMO = 'true';
    }
  });

  it('shows accounts whose password the documentation gives', () => {
    const { password, members, admins } = JSON.parse(
      fs.readFileSync(path.join(root, 'database/seeds/demo/accounts.json'), 'utf8'),
    ) as {
      password: string;
      members: { email: string; shown: boolean }[];
      admins: { email: string }[];
    };
    expect(password.length).toBeGreaterThanOrEqual(12);
    expect(members.filter(({ shown }) => shown).length).toBeGreaterThanOrEqual(3);
    for (const { email } of [...members, ...admins]) expect(email).toMatch(/@(demo\.)?la-base\.localhost$/u);
  });
});
