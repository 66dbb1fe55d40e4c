import crypto from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { panelClient, signInAs, type PanelAccount, type PanelClient } from '../security/admin-support.ts';
import { editingWorld, type EditingWorld, type Json } from './editing-support.ts';

const resources = '/content-manager/collection-types/api::resource.resource';
const collections = '/content-manager/collection-types/api::collection.collection';
const page = '/content-manager/collection-types/api::page.page';

let world: EditingWorld;
let administrator: PanelClient;
let account: PanelAccount;
let moderator: PanelClient;
let official: string;

/** What the site asks, with its secret, for the draft behind an address of the panel. */
const draftOf = (kind: string, id: string, token: string, secret = process.env.FOLLOWER_SECRET) =>
  request(world.callback)
    .get(`/api/editing/previews/${kind}/${id}`)
    .set('authorization', `Bearer ${secret ?? ''}`)
    .set('x-preview-token', token);

const addressesOf = async (client: PanelClient, model: string, id: string) =>
  client.send('post', '/editing/previews', { model, id });

const tokenIn = (answer: Json): string => new URL(answer.body.preview.url).searchParams.get('jeton')!;

const tagOf = async (slug: string) =>
  (await world.rows('api::tag.tag', { slug }))[0] as { documentId: string; id: number };

beforeAll(async () => {
  world = await editingWorld();
  const { strapi } = world;
  const bases = strapi.documents('api::base.base') as Json;
  official = world.publicBase;
  await world.system(() => bases.update({ documentId: official, data: { official: true } }));
  const signed = await signInAs(strapi, 'strapi-super-admin');
  account = signed.account;
  administrator = panelClient(strapi, signed.token);
  moderator = panelClient(strapi, (await signInAs(strapi, 'la-base-moderation')).token);
});
afterAll(() => world?.cms.close());

describe('the content manager', () => {
  it('does not ask for what the server fills in', async () => {
    const { body } = await administrator.get('/content-manager/init');
    const model = (uid: string): Json =>
      [...body.data.contentTypes, ...body.data.components].find((one: Json) => one.uid === uid);
    expect(model('api::resource.resource').attributes.slug.required).toBe(false);
    expect(model('content.file').attributes.key.required).toBe(false);
    expect(model('api::resource.resource').attributes.title.required).toBe(true);
  });

  it('writes a resource into the official base, says what is missing beside each field, then publishes it', async () => {
    const created = await administrator.send('post', resources, {
      title: 'Depuis l’administration',
      sections: [{ title: 'Première partie' }],
      contents: [{ __component: 'content.rich-text', body: '<p>Un texte.</p>' }],
    });
    expect(created.status, created.text).toBe(201);
    const { documentId } = created.body.data;
    const [draft] = await world.rows('api::resource.resource', { documentId, publishedAt: null });
    expect(draft.slug).toMatch(/^depuis-l-administration-[a-z0-9]{6}$/);
    expect(draft.baseKey).toBe(official);

    const { token } = await signInAs(strapi, 'la-base-editorial');
    const byTheTeam = await panelClient(strapi, token).send('post', resources, { title: 'De l’équipe éditoriale' });
    expect(byTheTeam.status, byTheTeam.text).toBe(201);
    const [written] = await world.rows('api::resource.resource', { documentId: byTheTeam.body.data.documentId });
    expect(written.baseKey).toBe(official);

    const refused = await administrator.send('post', `${resources}/${documentId}/actions/publish`, {});
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toBe('La ressource ne peut pas encore être publiée.');
    const paths = refused.body.error.details.errors.map(({ path }: Json) => path.join('.'));
    expect(paths.sort()).toEqual(['description', 'licence', 'tags']);
    expect(await world.rows('api::resource.resource', { documentId, publishedAt: { $notNull: true } })).toEqual([]);

    const [theme, type, licence] = await Promise.all(['donnees', 'annuaire', 'licence-etalab-2-0'].map(tagOf));
    const published = await administrator.send('post', `${resources}/${documentId}/actions/publish`, {
      description: 'Quelques phrases.',
      tags: { connect: [theme, type].map((tag) => ({ documentId: tag!.documentId, id: tag!.id })) },
      licence: { connect: [{ documentId: licence!.documentId, id: licence!.id }] },
    });
    expect(published.status, published.text).toBe(200);
    const [row] = await world.rows('api::resource.resource', { documentId, publishedAt: { $notNull: true } });
    expect(row.open).toBe(true);
  });

  it('keeps the names of collections apart within a base, whatever their case', async () => {
    const first = await administrator.send('post', collections, { name: 'Pour débuter' });
    expect(first.status, first.text).toBe(201);
    const again = await administrator.send('post', collections, { name: 'POUR  debuter' });
    expect(again.status).toBe(400);
    expect(again.body.error.message).toMatch(/déjà une collection de ce nom/);
    const renamed = await administrator.send('put', `${collections}/${first.body.data.documentId}`, {
      name: 'Pour débuter',
      description: 'Toujours la même.',
    });
    expect(renamed.status, renamed.text).toBe(200);
  });
});

describe('the preview of a draft', () => {
  it('shows what the public page would, to whoever holds a good address, through the site alone', async () => {
    const id = await world.draft(world.members.owner, official, 'Brouillon à voir');
    const answer = await addressesOf(administrator, 'api::resource.resource', id);
    expect(answer.status, answer.text).toBe(200);
    expect(answer.body.published).toBeNull();
    expect(answer.headers['cache-control']).toContain('no-store');
    const token = tokenIn(answer);
    const draft = await draftOf('resource', id, token);
    expect(draft.status, draft.text).toBe(200);
    expect(draft.body.data.resource.title).toBe('Brouillon à voir');
    expect(draft.body.data.resource.may).toEqual([]);
    expect((await draftOf('resource', id, token, 'x'.repeat(40))).status).toBe(401);
  });

  it('opens the files the draft shows, and none that an address typed in it leads to', async () => {
    const { owner } = world.members;
    const id = await world.draft(owner, official);
    const shown = await world.file(owner, 'montre', 'application/pdf');
    expect((await world.call(owner, 'post', `/resources/${id}/contents`, { kind: 'file', file: shown })).status).toBe(
      201,
    );
    const [closed] = await world.rows('plugin::upload.file', {
      documentId: await world.file(world.members.stranger, 'ferme', 'application/pdf'),
    });
    const contents = [
      { __component: 'content.link', key: crypto.randomUUID(), revision: 1, url: closed.url },
      { __component: 'content.video', key: crypto.randomUUID(), revision: 1, url: closed.url },
    ];
    const documents = world.strapi.documents('api::resource.resource') as Json;
    const kept = await world.system(() =>
      documents.findOne({ documentId: id, populate: { contents: { populate: '*' } } }),
    );
    await world.system(() =>
      documents.update({ documentId: id, data: { contents: [...(kept as Json).contents, ...contents] } }),
    );
    const token = tokenIn(await addressesOf(administrator, 'api::resource.resource', id));
    const { resource } = (await draftOf('resource', id, token)).body.data;
    const addresses = resource.contents.map((content: Json) => content.file?.url ?? content.url);
    expect(addresses).toEqual([expect.stringContaining('?expires='), closed.url, closed.url]);
    expect(resource.files[0].url).toContain('&signature=');
  });

  it('is told to the audit once read, as the reading of a draft in the panel is', async () => {
    const id = await world.draft(world.members.owner, official);
    const token = tokenIn(await addressesOf(administrator, 'api::resource.resource', id));
    const entries = () => world.rows('plugin::visibility.audit-entry', { objectId: id, action: 'read' });
    expect(await entries()).toEqual([]);
    expect((await draftOf('resource', id, token)).status).toBe(200);
    expect(await entries()).toEqual([expect.objectContaining({ objectKind: 'resource', account: account.documentId })]);
  });

  it('answers the same 404 for another object, a forged address and no address', async () => {
    const id = await world.draft(world.members.owner, official);
    const other = await world.draft(world.members.owner, official);
    const token = tokenIn(await addressesOf(administrator, 'api::resource.resource', id));
    const refusals = await Promise.all([
      draftOf('resource', other, token),
      draftOf('page', id, token),
      draftOf('resource', id, `${token.slice(0, -2)}xx`),
      draftOf('resource', id, ''),
      draftOf('base', id, token),
      draftOf('resource', 'nothing', token),
    ]);
    for (const { status, text } of refusals) expect([status, text]).toEqual([404, refusals[0]!.text]);
  });

  it('is not given to an account that may not read the entry, and stops with the account', async () => {
    const created = await administrator.send('post', page, { title: 'Page en préparation', body: '<p>Bientôt</p>' });
    expect(created.status, created.text).toBe(201);
    const id = created.body.data.documentId as string;
    expect((await addressesOf(moderator, 'api::page.page', id)).status).toBe(403);
    expect((await addressesOf(administrator, 'plugin::upload.file', id)).status).toBe(404);

    const token = tokenIn(await addressesOf(administrator, 'api::page.page', id));
    expect((await draftOf('page', id, token)).body.data.page.title).toBe('Page en préparation');
    const accounts = world.strapi.db.query('admin::user');
    const where = { documentId: account.documentId };
    await accounts.updateMany({ where, data: { isActive: false } });
    expect((await draftOf('page', id, token)).status).toBe(404);
    await accounts.updateMany({ where, data: { isActive: true, blocked: true } });
    expect((await draftOf('page', id, token)).status).toBe(404);
    await accounts.updateMany({ where, data: { blocked: false } });
    expect((await draftOf('page', id, token)).status).toBe(200);
  });
});

describe('the home page of the panel', () => {
  it('lists what waits in official bases, and nothing of others', async () => {
    const waiting = await world.draft(world.members.owner, official, 'Attend dans la base officielle');
    const elsewhere = await world.draft(world.members.owner, world.base, 'Attend ailleurs');
    await administrator.send('put', `${resources}/${waiting}`, { reviewDate: '2020-01-01' });
    const { body, status } = await administrator.get('/editing/desk');
    expect(status).toBe(200);
    expect(body.officialBase.id).toBe(official);
    const ids = (list: Json) => list.entries.map(({ id }: Json) => id);
    expect(ids(body.toPublish)).toContain(waiting);
    expect(ids(body.toReview)).toEqual([waiting]);
    expect(JSON.stringify(body)).not.toContain(elsewhere);
    expect((await moderator.get('/editing/desk')).status).toBe(403);
    expect((await request(world.callback).get('/editing/desk')).status).toBe(401);
  });
});

describe('operations', () => {
  const act = (path: string) => administrator.send('post', `/publication/operations${path}`);

  it('are for administrators only', async () => {
    expect((await moderator.get('/publication/operations')).status).toBe(403);
    expect((await moderator.send('post', '/publication/operations/review')).status).toBe(403);
    expect((await request(world.callback).get('/publication/operations')).status).toBe(401);
  });

  it('tell the size of page stores, and stop waiting for one that will not return', async () => {
    const name = `page-store-${crypto.randomBytes(3).toString('hex')}`;
    const store = { pages: 12, bytes: 34_000, ramBytes: 5_000, pending: 1 };
    const registered = await request(world.callback)
      .put(`/api/publication/followers/${name}`)
      .set('authorization', `Bearer ${process.env.FOLLOWER_SECRET ?? ''}`)
      .send({ cursor: 0, nudgeUrl: null, active: true, store });
    expect(registered.status, registered.text).toBe(200);
    const find = ({ body }: Json) => body.followers.find((one: Json) => one.name === name);
    const before = find(await administrator.get('/publication/operations'));
    expect(before).toMatchObject({ store, active: true, awaited: true });
    expect(before.lagEntries).toBeGreaterThan(0);
    expect(find(await act(`/followers/${name}/deactivate`))).toMatchObject({ active: false });
    expect((await act('/followers/page-store-unknown/deactivate')).status).toBe(404);
  });

  it('find and repair columns that are not as the rule says, and tell followers what that closed', async () => {
    const id = await world.draft(world.members.owner, world.base, 'Colonne faussée');
    await world.strapi.db
      .query('api::resource.resource')
      .updateMany({ where: { documentId: id }, data: { open: true } });
    const { body } = await act('/review');
    expect(body.reconciliation.last).toMatchObject({ by: 'administrator', changed: 1 });
    expect(body.reconciliation.last.repaired.resource).toBe(1);
    const [entry] = await world.rows('plugin::publication.journal-entry', { objectId: id, cause: 'reconcile' });
    expect(entry).toMatchObject({ kind: 'withdrawn', objectKind: 'resource' });
    expect((await act('/review')).body.reconciliation.last.changed).toBe(0);
  });

  it('show mails that could not leave without their content or whole address, and act on them', async () => {
    const outbox = world.strapi.db.query('plugin::accounts.outgoing-mail');
    const later = Date.now() + 3_600_000;
    const mail = {
      kind: 'confirmation',
      recipient: 'dominique@exemple.fr',
      payload: 'unreadable-secret',
      state: 'waiting',
      attempts: 3,
      nextAttemptAt: later,
      lastError: 'refused <dominique@exemple.fr>',
    };
    const { id } = (await outbox.create({ data: mail })) as { id: number };
    const { text, body } = await administrator.get('/publication/operations');
    expect(text).not.toMatch(/dominique|unreadable-secret/);
    expect(body.mails.troubled).toMatchObject([{ id, recipient: 'd…@exemple.fr', state: 'waiting', attempts: 3 }]);

    const given = await act(`/mails/${id}/give-up`);
    expect(given.body.mails.troubled).toMatchObject([{ id, state: 'failed', nextAttemptAt: null }]);
    expect((await world.rows('plugin::accounts.outgoing-mail', { id }))[0].payload).toBe('');
    expect((await act(`/mails/${id}/give-up`)).body.mails.troubled).toEqual([]);
    expect((await act(`/mails/${id}/give-up`)).status).toBe(404);
  });

  it('try a mail at once unless it may be leaving', async () => {
    const outbox = world.strapi.db.query('plugin::accounts.outgoing-mail');
    const of = async (nextAttemptAt: number) => {
      const data = { kind: 'x', recipient: 'a@b.fr', payload: 'x', state: 'waiting', attempts: 1, nextAttemptAt };
      return ((await outbox.create({ data })) as { id: number }).id;
    };
    const leaving = await of(Date.now() + 100_000);
    const late = await of(Date.now() + 3_600_000);
    await act('/mails/retry');
    const due = async (id: number) =>
      Number((await world.rows('plugin::accounts.outgoing-mail', { id }))[0].nextAttemptAt);
    expect(await due(leaving)).toBeGreaterThan(Date.now() + 60_000);
    // Tried at once, or about to be: no longer in an hour.
    expect(await due(late)).toBeLessThan(Date.now() + 600_000);
  });
});
