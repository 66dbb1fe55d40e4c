import fs from 'node:fs';
import path from 'node:path';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uploadAnswer, type UploadedFile } from '../../plugins/files/contracts/index.ts';
import { filesWorld, pdf, pngOf, type Member, type World } from './files-world.ts';

let world: World;
let author: Member;
let stranger: Member;

beforeAll(async () => {
  world = await filesWorld();
  author = await world.member();
  stranger = await world.member();
});
afterAll(() => world?.cms.close());

const nameOf = (file: UploadedFile) => file.url.replace('/fichiers/', '');

async function upload(name = 'guide.pdf', content: Buffer | string = pdf): Promise<UploadedFile & { row: number }> {
  const answer = await world.send(author, name, content);
  expect(answer.status, answer.text).toBe(201);
  const { data } = uploadAnswer.parse(answer.body);
  return { ...data, row: await world.rowOf(data.id) };
}

const refresh = (uid: string, documentId: string) =>
  (
    world.strapi.service('plugin::files.links') as unknown as { refresh(uid: string, id: string): Promise<void> }
  ).refresh(uid, documentId);

const links = (fileId: number) =>
  world.strapi.db
    .query('plugin::files.file-link')
    .findMany({ where: { fileId, objectKind: { $ne: 'upload' } }, orderBy: 'version' });

describe('an uploaded file nothing shows', () => {
  it('is its sender’s alone', async () => {
    const file = await upload();
    const unknown = await world.read('guide_0000000000.pdf');
    expect(unknown.status).toBe(404);
    expect((await world.read(nameOf(file), author)).status).toBe(200);
    for (const reader of [null, stranger]) {
      const answer = await world.read(nameOf(file), reader);
      expect(answer.status).toBe(404);
      expect(answer.body).toEqual(unknown.body);
    }
  });

  it('never is without its sender, whatever stops its upload', async () => {
    const query = (uid: string) => world.strapi.db.query(uid as never);
    const named = (name: string) => query('plugin::upload.file').findMany({ where: { name } });
    const subscribe = (beforeCreate: () => void) =>
      world.strapi.db.lifecycles.subscribe({ models: ['plugin::files.file-link'], beforeCreate });
    const unsubscribe = subscribe(() => {
      throw new Error('stopped');
    }) as unknown as () => void;
    const answer = await world.send(author, 'sans-lien.pdf', pdf);
    unsubscribe();
    expect(answer.status).toBe(500);
    expect(await named('sans-lien.pdf')).toEqual([]);

    const { provider } = world.strapi.plugin('upload') as unknown as {
      provider: { uploadStream(file: { hash: string }): Promise<void> };
    };
    const { uploadStream } = provider;
    let senders: unknown[] = [];
    provider.uploadStream = async ({ hash }) => {
      const [row] = await query('plugin::upload.file').findMany({ where: { hash } });
      senders = await query('plugin::files.file-link').findMany({ where: { fileId: row?.id ?? 0 } });
      throw new Error('no storage');
    };
    const unstored = await world.send(author, 'sans-octets.pdf', pdf);
    provider.uploadStream = uploadStream;
    expect(unstored.status).toBe(500);
    expect(senders).toMatchObject([{ objectKind: 'upload', objectId: author.id }]);
    await (world.strapi.service('plugin::files.purge') as unknown as { run(): Promise<number> }).run();
    expect(await named('sans-octets.pdf')).toEqual([]);
  });

  it('is deleted after seven days, from the disk too, and not before', async () => {
    const file = await upload();
    const purge = world.strapi.service('plugin::files.purge') as unknown as { run(now?: number): Promise<number> };
    const stored = path.join(world.cms.directory, 'files', nameOf(file));
    await purge.run(Date.now() + 6.9 * 86_400_000);
    expect(fs.existsSync(stored)).toBe(true);
    const kept = await upload();
    const base = await world.base({ creator: author });
    await world.resource({ base, creator: author, published: true, files: [kept.row] });
    expect(await purge.run(Date.now() + 7.1 * 86_400_000)).toBeGreaterThan(0);
    expect(fs.existsSync(stored)).toBe(false);
    expect((await world.read(nameOf(file), author)).status).toBe(404);
    expect((await world.read(nameOf(kept))).status).toBe(200);
  });
});

describe('a file shown by an object', () => {
  it('is read by those who see the published version, with the headers of a public file', async () => {
    const file = await upload('Guide d’été.pdf');
    const base = await world.base({ creator: author });
    await world.resource({ base, creator: author, published: true, files: [file.row] });
    const answer = await world.read(nameOf(file));
    expect(answer.status).toBe(200);
    expect(answer.body.toString()).toBe(pdf);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'accept-ranges': 'bytes',
      'content-length': String(Buffer.byteLength(pdf)),
    });
    expect(answer.headers['cache-control']).toMatch(/^public, max-age=300/);
    expect(answer.headers['content-disposition']).toContain("filename*=UTF-8''Guide%20d%E2%80%99%C3%A9t%C3%A9.pdf");
    const again = await request(world.http)
      .get(`/api/files/${nameOf(file)}`)
      .set('If-None-Match', answer.headers.etag ?? '');
    expect(again.status).toBe(304);
  });

  it('sends the bytes that are asked for', async () => {
    const file = await upload();
    const base = await world.base({ creator: author });
    await world.resource({ base, creator: author, published: true, files: [file.row] });
    const get = (range: string) =>
      request(world.http)
        .get(`/api/files/${nameOf(file)}`)
        .set('Range', range)
        .buffer(true);
    const part = await get('bytes=0-3');
    expect(part.status).toBe(206);
    expect(part.body.toString()).toBe('%PDF');
    expect(part.headers['content-range']).toBe(`bytes 0-3/${pdf.length}`);
    expect((await get(`bytes=${pdf.length}-`)).status).toBe(416);
    const head = await request(world.http).head(`/api/files/${nameOf(file)}`);
    expect(head.status).toBe(200);
    expect(head.headers['content-length']).toBe(String(pdf.length));
  });

  it('stays with those who may edit while only a draft shows it', async () => {
    const first = await upload();
    const second = await upload();
    const base = await world.base({ creator: author });
    const resource = await world.resource({ base, creator: author, published: true, files: [first.row] });
    const content = (file: number) => ({ __component: 'content.file', key: 'k', revision: 1, file });
    await world.strapi.documents('api::resource.resource').update({
      documentId: resource.documentId,
      data: { contents: [content(second.row)] } as never,
    });
    expect((await links(first.row)).map((link) => link.version)).toEqual(['published']);
    expect((await links(second.row)).map((link) => link.version)).toEqual(['draft']);
    expect((await world.read(nameOf(second))).status).toBe(404);
    expect((await world.read(nameOf(second), stranger)).status).toBe(404);
    expect((await world.read(nameOf(second), author)).status).toBe(200);
    expect((await world.read(nameOf(second), author)).headers['cache-control']).toBe('private, no-store');
    expect((await world.read(nameOf(first))).status).toBe(200);
  });

  it('goes at once when the resource is withdrawn, its renditions too', async () => {
    const image = await upload('photo.png', await pngOf(900, 700));
    const base = await world.base({ creator: author });
    const resource = await world.resource({ base, creator: author, published: true, image: image.row });
    const row = await world.strapi.db.query('plugin::upload.file').findOne({ where: { id: image.row } });
    const names = [row, ...Object.values(row.formats as Record<string, { hash: string; ext: string }>)].map(
      (one) => `${one.hash}${one.ext}`,
    );
    expect(names.length).toBeGreaterThan(2);
    for (const name of names) expect((await world.read(name)).status, name).toBe(200);
    await world.strapi.documents('api::resource.resource').unpublish({ documentId: resource.documentId });
    for (const name of names) expect((await world.read(name)).status, name).toBe(404);
    expect((await world.read(nameOf(image), author)).status).toBe(200);
  });

  it('loses what it owed to an object when the object is deleted, and is then deleted if it was sent by a member', async () => {
    const file = await upload();
    const base = await world.base({ creator: author });
    const resource = await world.resource({ base, creator: author, published: true, files: [file.row] });
    await world.strapi.documents('api::resource.resource').delete({ documentId: resource.documentId });
    expect(await links(file.row)).toEqual([]);
    expect((await world.read(nameOf(file))).status).toBe(404);
    await (world.strapi.service('plugin::files.purge') as unknown as { run(now?: number): Promise<number> }).run();
    expect(await world.strapi.db.query('plugin::upload.file').findOne({ where: { id: file.row } })).toBeNull();
  });

  it('belongs to a base, a collection and a member as well', async () => {
    const [cover, photo] = [await upload('c.png', await pngOf()), await upload('p.png', await pngOf())];
    const base = await world.base({ creator: author, coverImage: cover.row });
    expect((await world.read(nameOf(cover))).status).toBe(200);
    await world.strapi
      .documents('api::base.base')
      .update({ documentId: base.documentId, data: { visibility: 'private' } as never });
    expect((await world.read(nameOf(cover))).status).toBe(404);
    await world.strapi.documents('api::member.member').update({
      documentId: stranger.id,
      data: { photo: photo.row, profileVisibility: 'members' } as never,
    });
    expect((await world.read(nameOf(photo))).status).toBe(404);
    expect((await world.read(nameOf(photo), author)).status).toBe(200);
  });

  it('writes the same links however often they are refreshed', async () => {
    const file = await upload();
    const base = await world.base({ creator: author });
    const resource = await world.resource({
      base,
      creator: author,
      published: true,
      files: [file.row],
      image: file.row,
    });
    await refresh('api::resource.resource', resource.documentId);
    await refresh('api::resource.resource', resource.documentId);
    expect((await links(file.row)).map((link) => link.version)).toEqual(['draft', 'published']);
  });
});

describe('attaching', () => {
  it('lets a member show what they sent, and nothing they only know the name of', async () => {
    const file = await upload();
    const { attachable } = world.strapi.service('plugin::files.delivery') as unknown as {
      attachable(viewer: { memberId: string | null }, ids: string[]): Promise<Map<string, number> | undefined>;
    };
    const viewers = world.strapi.service('plugin::visibility.viewers') as unknown as {
      load(id: string | null): Promise<{ memberId: string | null }>;
    };
    expect(await attachable(await viewers.load(author.id), [file.id])).toEqual(new Map([[file.id, file.row]]));
    expect(await attachable(await viewers.load(stranger.id), [file.id])).toBeUndefined();
    expect(await attachable(await viewers.load(author.id), [file.id, 'unknown'])).toBeUndefined();
  });
});
