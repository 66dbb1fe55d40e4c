import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sign } from '../../plugins/files/server/src/domain/signature.ts';
import { filesWorld, pdf, pngOf, type World } from '../api/files-world.ts';

let world: World;
let token: string;

const password = 'Un-mot-de-passe-9';

beforeAll(async () => {
  world = await filesWorld();
  const role = await world.strapi.db.query('admin::role').findOne({ where: { code: 'strapi-super-admin' } });
  const email = 'admin@exemple.fr';
  const users = world.strapi.service('admin::user') as unknown as { create(data: object): Promise<unknown> };
  await users.create({
    firstname: 'A',
    lastname: 'B',
    email,
    password,
    isActive: true,
    registrationToken: null,
    roles: [role.id],
  });
  const answer = await request(world.http).post('/admin/login').send({ email, password });
  expect(answer.status, answer.text).toBe(200);
  token = answer.body.data.token ?? answer.body.data.accessToken;
});
afterAll(() => world?.cms.close());

const upload = (name: string, content: Buffer | string) =>
  request(world.http)
    .post('/upload')
    .set('Authorization', `Bearer ${token}`)
    .attach('files', Buffer.from(content), name);

const hour = 3_600_000;

describe('uploads of the admin panel', () => {
  it('pass the checks of everyone’s', async () => {
    expect((await upload('a.pdf', pdf)).status).toBe(201);
    for (const [name, content] of [
      ['a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
      ['a.html', '<html></html>'],
      ['a.pdf', '<html></html>'],
      ['a.png', pdf],
    ] as const) {
      const answer = await upload(name, content);
      expect(answer.status, `${name} ${answer.text}`).toBe(400);
    }
  });

  it('cannot be fetched from an address', async () => {
    const answer = await request(world.http)
      .post('/upload/actions/upload-from-urls')
      .set('Authorization', `Bearer ${token}`)
      .send({ urls: ['http://169.254.169.254/'] });
    expect(answer.status).toBe(404);
  });

  it('are shown through signed addresses, there only', async () => {
    const [file] = (await upload('photo.png', await pngOf(600, 400))).body;
    expect(file.url).toMatch(/^\/api\/files\/photo_\w+\.png\?expires=\d+&signature=/);
    expect((await request(world.http).get(file.url)).status).toBe(200);
    expect((await request(world.http).get(file.formats.thumbnail.url)).status).toBe(200);
    expect((await request(world.http).get(file.url.split('?')[0])).status).toBe(404);
    const row = await world.strapi.db.query('plugin::upload.file').findOne({ where: { id: file.id } });
    expect(row.url).toMatch(/^\/fichiers\//);
    const list = await request(world.http).get('/upload/files').set('Authorization', `Bearer ${token}`);
    expect(list.body.results[0].url).toContain('signature=');
    expect(list.body.results[0].isUrlSigned).toBe(true);
  });

  it('are signed in the content manager as well, and never in what the site is told', async () => {
    const [file] = (await upload('couverture.png', await pngOf(600, 400))).body;
    const author = await world.member();
    const base = await world.base({ creator: author, coverImage: file.id });
    const path = `/content-manager/collection-types/api::base.base/${base.documentId}`;
    const edited = await request(world.http).get(path).set('Authorization', `Bearer ${token}`);
    expect(edited.status, edited.text).toBe(200);
    expect(edited.body.data.coverImage.url).toContain('signature=');
    const read = await world.strapi
      .documents('api::base.base')
      .findOne({ documentId: base.documentId, populate: ['coverImage'] as never });
    expect((read as unknown as { coverImage: { url: string } }).coverImage.url).toMatch(/^\/fichiers\/[\w-]+\.png$/);
  });

  it('are not signed for what only looks like a file', async () => {
    const [file] = (await upload('ferme.pdf', pdf)).body;
    const looksLikeOne = {
      id: file.id,
      documentId: 'x',
      hash: file.hash,
      ext: file.ext,
      mime: file.mime,
      provider: 'x',
    };
    const category = await world.strapi
      .documents('api::tag-category.tag-category')
      .create({ data: { name: 'Sujets', slug: 'sujets' } });
    const path = '/content-manager/collection-types/api::tag.tag';
    const written = await request(world.http)
      .post(path)
      .set('Authorization', `Bearer ${token}`)
      .send({ name: 'Sujet', synonyms: looksLikeOne, category: { connect: [{ documentId: category.documentId }] } });
    expect(written.status, written.text).toBe(201);
    expect(written.body.data.synonyms).toEqual(looksLikeOne);
    expect(written.text).not.toContain('signature');
    const read = await request(world.http)
      .get(`${path}/${written.body.data.documentId}`)
      .set('Authorization', `Bearer ${token}`);
    expect(read.body.data.synonyms).toEqual(looksLikeOne);
  });
});

describe('a signature', () => {
  let name: string;
  const secret = () => process.env.FILE_SIGNING_SECRET!;
  const read = (query: object) => request(world.http).get(`/api/files/${name}`).query(query);

  beforeAll(async () => {
    const [file] = (await upload('signe.pdf', pdf)).body;
    name = `${file.hash}${file.ext}`;
  });

  it('opens its file for five minutes', async () => {
    expect((await read(sign(secret(), name, Date.now()))).status).toBe(200);
    expect((await read(sign(secret(), name, Date.now() - 299_000))).status).toBe(200);
    expect((await read(sign(secret(), name, Date.now() - 301_000))).status).toBe(404);
  });

  it('opens nothing when forged, stretched, borrowed or malformed', async () => {
    const good = sign(secret(), name, Date.now());
    for (const query of [
      { ...good, signature: '' },
      { ...good, signature: `${good.signature}x` },
      { ...good, expires: good.expires + 60 },
      sign('another-secret-of-thirty-two-chars-and-more', name, Date.now()),
      sign(secret(), 'autre_0000000000.pdf', Date.now()),
      sign(secret(), name, Date.now() + hour),
      { expires: [good.expires, good.expires], signature: [good.signature, good.signature] },
      { expires: `${good.expires}.0`, signature: good.signature },
      { signature: good.signature },
      {},
    ]) {
      expect((await read(query)).status, JSON.stringify(query)).toBe(404);
    }
  });
});
