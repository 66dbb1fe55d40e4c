import crypto from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addresses, collection } from './admin-addresses.ts';
import { signInAs } from './admin-support.ts';
import { leakWorld, SECRET, type LeakWorld } from './leak-world.ts';

interface Row {
  id: number;
  documentId: string;
}

let leak: LeakWorld;
let components: Record<string, number[]>;
const files: Record<string, Row> = {};
const tokens: Record<string, string> = {};

/** A role an administrator made up, with every right on content and files. */
async function customRole(): Promise<string> {
  const { strapi } = leak.cms;
  const roles = strapi.service('admin::role') as unknown as {
    create(role: object): Promise<Row>;
    addPermissions(role: number, permissions: object[]): Promise<unknown>;
  };
  const { id } = await roles.create({ name: 'Sur mesure', code: 'sur-mesure', description: '' });
  const all = (await strapi.db.query('admin::permission').findMany({
    where: { role: { code: 'strapi-super-admin' } },
  })) as { action: string; subject: string | null; properties: object }[];
  const content = all.filter(({ action }) => /^plugin::(content-manager|upload)\./.test(action));
  await roles.addPermissions(
    id,
    content.map(({ action, subject, properties }) => ({ action, subject, properties, conditions: [] })),
  );
  return 'sur-mesure';
}

/** A file as an upload would have left it, shown by a resource, by nothing, or sent by a member who shows it nowhere. */
async function file(name: string, shownBy?: string, sender?: string): Promise<Row> {
  const { strapi } = leak.cms;
  const hash = `${name.replace(/\W/g, '')}_${crypto.randomBytes(5).toString('hex')}`;
  const data = {
    name,
    hash,
    ext: '.pdf',
    mime: 'application/pdf',
    size: 1,
    url: `/fichiers/${hash}.pdf`,
    provider: 'x',
  };
  const row = (await strapi.db.query('plugin::upload.file').create({ data: { ...data, folderPath: '/' } })) as Row;
  const resources = strapi.documents('api::resource.resource') as unknown as {
    update(params: object): Promise<unknown>;
    publish(params: object): Promise<unknown>;
  };
  if (shownBy) {
    await resources.update({ documentId: shownBy, data: { image: row.id } });
    await resources.publish({ documentId: shownBy });
  }
  if (sender)
    await strapi.db.query('plugin::files.file-link').create({
      data: { fileId: row.id, objectKind: 'upload', objectId: sender, version: 'draft', size: 1, sentAt: 1 },
    });
  return row;
}

beforeAll(async () => {
  leak = await leakWorld();
  const { strapi } = leak.cms;
  const { ids, world } = leak;
  files.closed = await file(`${SECRET} joint.pdf`, ids.inPrivateBase);
  files.loose = await file(`${SECRET} seul.pdf`, undefined, ids.stranger);
  const open = await world.resource(ids.openBase!, { title: 'Avec image ouverte' });
  files.open = await file('ouvert.pdf', open);
  files.panel = await file('du-panneau.pdf');
  const documents = strapi.documents('api::base.base') as unknown as { update(params: object): Promise<unknown> };
  await documents.update({
    documentId: ids.openBase,
    data: { sections: [{ key: crypto.randomUUID(), title: 'Rubrique', resources: [ids.inPrivateBase] }] },
  });
  await world.resource(ids.privateBase!, {
    title: `${SECRET} sources`,
    sources: [{ kind: 'member', member: ids.shy }],
    contents: [{ __component: 'content.linked-resource', key: crypto.randomUUID(), resource: ids.ownPrivate }],
  });
  components = {};
  for (const uid of ['base.section', 'resource.source', 'content.linked-resource'])
    components[uid] = ((await strapi.db.query(uid).findMany({ select: ['id'] })) as Row[]).map(({ id }) => id);
  for (const code of ['strapi-super-admin', await customRole(), ...ROLES.slice(1)])
    tokens[code] = (await signInAs(strapi, code)).token;
});
afterAll(() => leak?.cms.close());

const get = (code: string, path: string) =>
  request(leak.cms.strapi.server.httpServer).get(path).set('authorization', `Bearer ${tokens[code]!}`);

const ROLES = ['sur-mesure', 'la-base-editorial', 'la-base-moderation', 'la-base-label'];

describe.each(ROLES)('an admin account of the role %s', (code) => {
  it('is shown nothing the public may not see, at any address', async () => {
    const leaks: string[] = [];
    for (const path of addresses(leak, { components, files })) {
      const answer = await get(code, path);
      expect(answer.status, `${path} ${answer.text}`).toBeLessThan(500);
      if (answer.text.includes(SECRET)) leaks.push(path);
    }
    expect(leaks).toEqual([]);
  });

  it('is told no number of what it does not see', async () => {
    expect((await get(code, '/content-manager/homepage/count-documents')).status).toBe(404);
  });

  it('reads the components of what it sees, and no other', async () => {
    const [ofHidden] = components['content.linked-resource']!;
    const answer = await get(code, `/content-manager/relations/content.linked-resource/${ofHidden}/resource`);
    expect([403, 404]).toContain(answer.status);
    const nowhere = await get(code, '/content-manager/relations/content.linked-resource/abc/resource');
    expect([403, 404]).toContain(nowhere.status);
  });

  it('neither replaces, renames nor deletes a file it is not shown', async () => {
    const { httpServer } = leak.cms.strapi.server;
    for (const { id } of [files.closed!, files.loose!]) {
      const rename = request(httpServer).post(`/upload?id=${id}`).set('authorization', `Bearer ${tokens[code]!}`);
      expect((await rename.field('fileInfo', '{"name":"pris.pdf"}')).status).toBeGreaterThanOrEqual(400);
      const remove = request(httpServer).delete(`/upload/files/${id}`);
      expect((await remove.set('authorization', `Bearer ${tokens[code]!}`)).status).toBeGreaterThanOrEqual(400);
      const many = request(httpServer)
        .post('/upload/actions/bulk-delete')
        .send({ fileIds: [id] });
      await many.set('authorization', `Bearer ${tokens[code]!}`);
      const row = await leak.cms.strapi.db.query('plugin::upload.file').findOne({ where: { id } });
      expect(row?.name).toContain(SECRET);
    }
  });
});

describe('the panel', () => {
  it('shows administrators everything, hence these addresses are real', async () => {
    const shown: string[] = [];
    for (const path of addresses(leak, { components, files }))
      if ((await get('strapi-super-admin', path)).text.includes(SECRET)) shown.push(path);
    for (const part of ['/base.section/', '/resource.source/', '/content.linked-resource/', '/upload/files?'])
      expect(
        shown.some((path) => path.includes(part)),
        part,
      ).toBe(true);
    expect(shown).toContain(`${collection('api::resource.resource')}?pageSize=100`);
  });

  it('tells administrators how many documents there are', async () => {
    const answer = await get('strapi-super-admin', '/content-manager/homepage/count-documents');
    expect(answer.status, answer.text).toBe(200);
  });

  it('keeps showing editors what the public sees, and the files put there from the panel', async () => {
    expect((await get('sur-mesure', `${collection('api::base.base')}?pageSize=100`)).text).toContain('Base ouverte');
    const { text } = await get('sur-mesure', '/upload/files?pageSize=100');
    expect(text).toContain('ouvert.pdf');
    expect(text).toContain('du-panneau.pdf');
    const pages = await get('sur-mesure', collection('api::page.page'));
    expect(pages.status, pages.text).toBe(200);
  });
});
