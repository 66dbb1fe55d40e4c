import crypto from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { panelClient, signInAs, type PanelClient } from './admin-support.ts';
import { leakWorld, SECRET, type LeakWorld } from './leak-world.ts';

interface Row {
  id: number;
  documentId: string;
}

let leak: LeakWorld;
let strapi: Core.Strapi;
let editor: PanelClient;
let administrator: PanelClient;
let ids: Record<string, string>;
const files: Record<string, Row> = {};
let folder: Row & { path: string };

/** A file as an upload would have left it, shown by these resources. */
async function file(name: string, shownBy: string[] = [], more: object = {}): Promise<Row> {
  const hash = `${name}_${crypto.randomBytes(5).toString('hex')}`;
  const data = { name: `${name}.pdf`, hash, ext: '.pdf', mime: 'application/pdf', size: 1, url: '/f', provider: 'x' };
  const row = (await strapi.db
    .query('plugin::upload.file')
    .create({ data: { ...data, folderPath: '/', ...more } })) as Row;
  for (const objectId of shownBy)
    await strapi.db.query('plugin::files.file-link').create({
      data: { fileId: row.id, objectKind: 'resource', objectId, version: 'published', size: 1, sentAt: 1 },
    });
  return row;
}

beforeAll(async () => {
  leak = await leakWorld();
  ({ strapi } = leak.cms);
  const { world } = leak;
  const official = await world.base({ title: 'Base officielle', official: true });
  const collaborative = await world.base({ title: 'Base collaborative', visibility: 'private', collaborative: true });
  ids = {
    ...leak.ids,
    ours: await world.resource(official, { published: false }),
    shared: await world.resource(collaborative),
    plain: await world.resource(leak.ids.openBase!, { title: 'Publique sans retouche' }),
  };
  folder = (await strapi.db
    .query('plugin::upload.folder')
    .create({ data: { name: 'Dossier', pathId: 7, path: '/7' } })) as typeof folder;
  files['panel'] = await file('du-panneau');
  files['ours'] = await file('officiel', [ids.ours!]);
  files['shared'] = await file('collaboratif', [ids.shared!]);
  files['open'] = await file('public', [ids.plain!]);
  files['both'] = await file('des-deux', [ids.ours!, ids.plain!]);
  files['closed'] = await file(SECRET, [ids.inPrivateBase!], { folder: folder.id, folderPath: '/7' });
  files['inFolder'] = await file('range', [], { folder: folder.id, folderPath: '/7' });
  editor = panelClient(strapi, (await signInAs(strapi, 'la-base-editorial')).token);
  administrator = panelClient(strapi, (await signInAs(strapi, 'strapi-super-admin')).token);
});
afterAll(() => leak?.cms.close());

const stored = (name: string) => strapi.db.query('plugin::upload.file').findOne({ where: { id: files[name]!.id } });

describe('the media library of the editorial team', () => {
  it('holds the files of what it sees', async () => {
    const { body, text } = await editor.get('/upload/files?pageSize=100');
    const shown = body.results.map(({ name }: { name: string }) => name).sort();
    expect(shown).toEqual(
      ['collaboratif', 'des-deux', 'du-panneau', 'officiel', 'public', 'range'].map((name) => `${name}.pdf`).sort(),
    );
    expect(text).not.toContain(SECRET);
    expect((await editor.get(`/upload/files/${files['closed']!.id}`)).status).toBe(404);
  });

  it('counts in a folder the files it holds', async () => {
    const counted = async (client: PanelClient) => (await client.get('/upload/folders')).body.data[0].files.count;
    expect(await counted(editor)).toBe(1);
    expect(await counted(administrator)).toBe(2);
  });

  it.each([
    ['files', 'populate[related][on][api::base.base][filters][creator][account][email][$startsWith]=a'],
    ['files', 'populate[related][on][api::collection.collection][filters][resources][title][$contains]=a'],
    ['files', 'populate=related'],
    ['files', 'populate[0]=related'],
    ['files', 'populate[folder][filters][files][name][$startsWith]=a'],
    ['files', 'populate[folder][sort]=files.name'],
    ['folders', 'populate[files][populate][related][populate]=*'],
    ['folders', 'populate[files][filters][name][$startsWith]=a'],
  ])('reads along with %s nothing that tells what shows them: %s', async (kind, query) => {
    const answer = await editor.get(`/upload/${kind}?${query}`);
    expect([400, 403], answer.text).toContain(answer.status);
  });

  it.each(['shared', 'open', 'both', 'closed'])('changes, moves and removes nothing of « %s »', async (name) => {
    const { id } = files[name]!;
    const attempts = [
      await editor.send('put', `/upload/files/${id}`, { fileInfo: { name: 'pris.pdf' } }),
      await editor.send('post', '/upload/actions/bulk-update', { updates: [{ id, fileInfo: { name: 'pris.pdf' } }] }),
      await editor.send('post', '/upload/actions/bulk-move', { fileIds: [id], destinationFolderId: folder.id }),
      await editor.send('post', '/upload/actions/bulk-delete', { fileIds: [id] }),
      await editor.send('delete', `/upload/files/${id}`),
    ];
    expect(attempts.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect((await stored(name))?.name).not.toBe('pris.pdf');
  });

  it('moves and removes no folder that holds what it does not', async () => {
    const folderIds = [folder.id];
    const moved = await editor.send('post', '/upload/actions/bulk-move', { folderIds, destinationFolderId: null });
    const removed = await editor.send('post', '/upload/actions/bulk-delete', { folderIds });
    expect([moved.status, removed.status]).toEqual([404, 404]);
    expect(await strapi.db.query('plugin::upload.folder').count({ where: { id: folder.id } })).toBe(1);
    expect(await stored('closed')).not.toBeNull();
  });

  it('lets it change the files of the panel and of official bases', async () => {
    for (const name of ['panel', 'ours']) {
      const renamed = await editor.send('put', `/upload/files/${files[name]!.id}`, { fileInfo: { name: 'revu.pdf' } });
      expect(renamed.status, renamed.text).toBe(200);
      expect((await stored(name))?.name).toBe('revu.pdf');
    }
  });

  it('lends nobody’s file to an official resource', async () => {
    const path = `/content-manager/collection-types/api::resource.resource/${ids.ours}`;
    for (const name of ['shared', 'open', 'closed'])
      expect((await editor.send('put', path, { image: files[name]!.id })).status, name).toBe(400);
    expect((await editor.send('put', path, { image: files['panel']!.id })).status).toBe(200);
  });
});

describe('the audit', () => {
  const entries = (objectId: string) =>
    strapi.db.query('plugin::visibility.audit-entry').findMany({ where: { objectId, action: 'read' } });
  const open = async (type: string, id: string) => {
    const { status, text } = await administrator.get(`/content-manager/collection-types/api::${type}.${type}/${id}`);
    expect(status, text).toBe(200);
  };

  it('tells once a day that an administrator opened something private', async () => {
    await open('resource', ids.inPrivateBase!);
    await open('resource', ids.inPrivateBase!);
    expect(await entries(ids.inPrivateBase!)).toEqual([
      expect.objectContaining({ objectKind: 'resource', accountName: 'strapi-super-admin@exemple.fr' }),
    ]);
    await open('base', ids.privateBase!);
    await open('member', ids.shy!);
    expect(await entries(ids.privateBase!)).toHaveLength(1);
    expect(await entries(ids.shy!)).toHaveLength(1);
  });

  it('tells of a pending edit, and not of what everyone reads', async () => {
    await open('resource', ids.open!);
    await open('resource', ids.plain!);
    await open('base', ids.openBase!);
    expect(await entries(ids.open!)).toHaveLength(1);
    expect(await entries(ids.plain!)).toHaveLength(0);
    expect(await entries(ids.openBase!)).toHaveLength(0);
  });

  it('is changed and removed by nobody', async () => {
    const [entry] = (await entries(ids.inPrivateBase!)) as Row[];
    const path = `/content-manager/collection-types/plugin::visibility.audit-entry`;
    expect((await administrator.get(path)).body.results.length).toBeGreaterThan(0);
    const before = await strapi.db.query('plugin::visibility.audit-entry').count();
    const attempts = [
      await administrator.send('put', `${path}/${entry!.documentId}`, { detail: 'changé' }),
      await administrator.send('delete', `${path}/${entry!.documentId}`),
      await administrator.send('post', `${path}/actions/bulkDelete`, { documentIds: [entry!.documentId] }),
      await administrator.send('post', path, {
        at: new Date(),
        action: 'read',
        account: 'x',
        objectKind: 'x',
        objectId: 'x',
      }),
    ];
    // Incomplete or forbidden, as Strapi looks at the fields before it writes.
    for (const { status } of attempts) expect([400, 403]).toContain(status);
    const query = strapi.db.query('plugin::visibility.audit-entry');
    expect(await query.count()).toBe(before);
    await expect(query.update({ where: { id: entry!.id }, data: { detail: 'changé' } })).rejects.toThrow('audit');
    await expect(query.deleteMany({ where: {} })).rejects.toThrow('audit');
    expect(await entries(ids.inPrivateBase!)).toEqual([entry]);
  });

  it('is read by administrators alone', async () => {
    const path = '/content-manager/collection-types/plugin::visibility.audit-entry';
    expect((await editor.get(path)).status).toBe(403);
  });
});
