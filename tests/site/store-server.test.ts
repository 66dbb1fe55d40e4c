import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SiteServer } from '../../site/server/site-server.ts';
import { scanStore } from './store-scan.ts';
import { createWorld, secret, type World } from './store-support.ts';

let world: World;
let site: SiteServer;

const ready = (one: SiteServer) => expect.poll(() => one.follower.confirmed, { timeout: 5000 }).toBe(true);
const get = (url: string, headers: Record<string, string> = {}, one = site) =>
  fetch(one.url + url, { headers, redirect: 'manual' });
const text = async (url: string, headers = {}, one = site) => {
  const response = await get(url, headers, one);
  return [response.status, await response.text()] as const;
};
const member = { cookie: 'session=abc.def' };

beforeEach(async () => {
  world = await createWorld();
  await world.set('a', { text: 'première version', open: true });
  site = await world.startSite();
  await ready(site);
});
afterEach(() => world.close());

describe('a public page', () => {
  it('is rendered once, then served from the store without what the renderer tells it', async () => {
    const before = world.renders;
    const first = await get('/ressources/a');
    const second = await get('/ressources/a');
    expect(world.renders - before).toBe(1);
    for (const response of [first, second]) {
      expect(response.status).toBe(200);
      expect([...response.headers.keys()].filter((name) => name.startsWith('x-page'))).toEqual([]);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    }
    expect(await second.text()).toContain('première version');
    expect(site.store.keys()).toEqual(['/ressources/a']);
  });

  it('is sent compressed, and not at all to who has it', async () => {
    await get('/ressources/a');
    const response = await get('/ressources/a', { 'accept-encoding': 'br' });
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(await response.text()).toContain('première version');
    const again = await get('/ressources/a', { 'if-none-match': response.headers.get('etag')! });
    expect(again.status).toBe(304);
    const head = await fetch(`${site.url}/ressources/a`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('is the same for members', async () => {
    const before = world.renders;
    expect(await text('/ressources/a', member)).toEqual(await text('/ressources/a'));
    expect(world.renders - before).toBe(1);
  });

  it('is stored under one address only', async () => {
    for (const address of ['/ressources/a?x=1', '/ressources/a/', '/ressources//a', '/ressources/%61', '/etabli']) {
      await get(address);
    }
    expect(site.store.size).toBe(0);
  });
});

describe('a page that is not public', () => {
  beforeEach(() => world.set('p', { text: 'texte très privé', open: false }));

  it('is shown to who may read it, and never stored', async () => {
    expect((await text('/ressources/p', member))[1]).toContain('texte très privé');
    expect((await text('/ressources/p'))[0]).toBe(404);
    await text('/ressources/a');
    await text('/ressources');
    const { scanned, findings } = scanStore(path.join(world.directory, 'pages'), ['texte très privé']);
    expect(scanned).toBeGreaterThan(4);
    expect(findings).toEqual([]);
  });
});

describe('the scan of a store', () => {
  it('finds a string in plain and compressed copies', async () => {
    await text('/ressources/a');
    const { findings } = scanStore(path.join(world.directory, 'pages'), ['première version']);
    expect(findings.map(({ file }) => path.extname(file)).sort()).toEqual(['.br', '.gz', '.html']);
  });
});

describe('the journal', () => {
  it('makes a withdrawn page disappear before the store says it passed', async () => {
    await get('/ressources/a');
    await get('/ressources');
    const seq = await world.set('a', { text: 'première version', open: false });
    await expect.poll(() => world.passed(seq), { interval: 1 }).toBe(true);
    expect(await text('/ressources/a')).toEqual([404, '<p>introuvable</p>']);
    expect((await text('/ressources'))[1]).not.toContain('première version');
    expect(scanStore(path.join(world.directory, 'pages'), ['première version']).findings).toEqual([]);
  });

  it('has a changed page and the lists rendered again', async () => {
    await get('/ressources/a');
    await get('/ressources');
    await world.set('a', { text: 'seconde version', open: true });
    await world.set('b', { text: 'toute neuve', open: true });
    await expect.poll(async () => (await text('/ressources/a'))[1]).toContain('seconde version');
    await expect.poll(async () => (await text('/ressources'))[1]).toBe('<p>seconde version toute neuve</p>');
  });

  it('reaches the store although the nudge is lost', async () => {
    await get('/ressources/a');
    world.nudging = false;
    const seq = await world.set('a', { text: 'première version', open: false });
    await expect.poll(() => world.passed(seq), { timeout: 3000 }).toBe(true);
    expect((await text('/ressources/a'))[0]).toBe(404);
  });

  it('reaches every store', async () => {
    const other = await world.startSite({}, path.join(world.directory, 'other-pages'));
    await ready(other);
    for (const one of [site, other]) expect((await text('/ressources/a', {}, one))[0]).toBe(200);
    expect(world.followers.size).toBe(2);
    const seq = await world.set('a', { text: 'première version', open: false });
    await expect.poll(() => world.passed(seq)).toBe(true);
    for (const one of [site, other]) expect((await text('/ressources/a', {}, one))[0]).toBe(404);
  });

  it('of another database empties the store', async () => {
    await get('/ressources/a');
    world.resources.clear();
    world.journal = 'journal-2';
    world.entries = [];
    await expect.poll(() => site.store.size, { timeout: 3000 }).toBe(0);
    expect((await text('/ressources/a'))[0]).toBe(404);
  });

  it('is not read sooner for who does not know the secret', async () => {
    const nudge = (authorization: string) =>
      fetch(`${site.url}/_nudge`, { method: 'POST', headers: { authorization } }).then(({ status }) => status);
    expect(await nudge(`Bearer ${secret}`)).toBe(204);
    expect(await nudge('Bearer wrong')).toBe(404);
  });
});

describe('without the CMS', () => {
  it('stored pages are served, others answer a page in French that says to come back', async () => {
    await get('/ressources/a');
    world.down = true;
    expect((await text('/ressources/a'))[0]).toBe(200);
    const response = await get('/ressources/b');
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('60');
    expect(await response.text()).toContain('momentanément indisponible');
    world.down = false;
    await expect.poll(async () => (await get('/ressources/b')).status, { timeout: 5000 }).toBe(404);
  });

  it('a page in trouble alone does not close the others', async () => {
    for (let index = 0; index < 5; index += 1) expect((await get('/ressources/en-panne')).status).toBe(503);
    expect((await get('/ressources/a')).status).toBe(200);
    expect((await get('/etabli')).status).toBe(200);
  });

  it('nobody waits long for a CMS that hangs', async () => {
    await get('/ressources/a');
    world.hanging = true;
    for (let index = 0; index < 3; index += 1) expect((await get(`/ressources/h${index}`)).status).toBe(503);
    const before = world.renders;
    expect((await get('/ressources/h9')).status).toBe(503);
    expect((await get('/etabli')).status).toBe(503);
    expect(world.renders).toBe(before);
    expect((await text('/ressources/a'))[0]).toBe(200);
    world.hanging = false;
  });

  it('a store that restarts shows nothing it cannot confirm', async () => {
    await get('/ressources/a');
    await site.close();
    expect([...world.followers.values()].map(({ active }) => active)).toEqual([false]);
    await world.set('a', { text: 'première version', open: false });
    world.down = true;
    site = await world.startSite();
    expect(site.store.size).toBe(1);
    expect((await text('/ressources/a'))[0]).toBe(503);
    world.down = false;
    await ready(site);
    expect((await text('/ressources/a'))[0]).toBe(404);
    expect(site.store.size).toBe(0);
  });

  it('says that it is not ready before it has read the journal', async () => {
    world.down = true;
    site = await world.startSite();
    const starting = await get('/_sante');
    expect([starting.status, await starting.json()]).toEqual([503, { status: 'starting' }]);
    world.down = false;
    await ready(site);
    expect((await get('/_sante')).status).toBe(200);
  });

  it('a store that restarts finds its pages again once confirmed', async () => {
    await get('/ressources/a');
    await site.close();
    site = await world.startSite();
    await ready(site);
    const before = world.renders;
    expect((await text('/ressources/a'))[0]).toBe(200);
    expect(world.renders).toBe(before);
    expect(world.followers.size).toBe(1);
  });
});

describe('the front server', () => {
  it('serves hashed assets for ever', async () => {
    const response = await get('/assets/site.Ab12.css', { 'accept-encoding': 'br' });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toContain('immutable');
  });

  it('sends with an asset the headers an asset heeds, and no more', async () => {
    const { headers } = await get('/assets/site.Ab12.css');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.has('permissions-policy')).toBe(false);
  });

  it('compresses a page rendered on demand for a reader, and leaves that of a session as it is', async () => {
    await world.set('long', { text: 'atelier '.repeat(1000), open: true });
    const url = '/ressources/long?non-gardee=1';
    const accepted = { 'accept-encoding': 'br' };
    const compressed = await get(url, accepted);
    expect(compressed.headers.get('content-encoding')).toBe('br');
    expect(compressed.headers.get('vary')?.toLowerCase()).toContain('accept-encoding');
    expect(await compressed.text()).toContain('atelier');
    expect((await get(url, { ...accepted, ...member })).headers.has('content-encoding')).toBe(false);
    expect((await get('/introuvable', accepted)).status).toBe(404);
  });

  it('passes files on with the member’s token and the range, and nothing else of the session', async () => {
    const response = await get('/fichiers/notice-k3v9x2.pdf', { ...member, range: 'bytes=0-3' });
    expect([response.status, await response.text()]).toEqual([206, 'le fichier']);
    const [headers] = world.fileRequests;
    expect(headers).toMatchObject({ authorization: 'Bearer abc.def', range: 'bytes=0-3' });
    expect(headers).not.toHaveProperty('cookie');
    expect((await get('/fichiers/..%2fpublication%2fjournal')).status).toBe(404);
    expect((await get('/fichiers/a/b')).status).toBe(404);
    expect(world.fileRequests).toHaveLength(1);
  });

  it('tells its state to operators, and only that it lives to others', async () => {
    expect(await (await get('/_sante')).json()).toEqual({ status: 'ok' });
    const details = await (await get('/_sante', { authorization: `Bearer ${secret}` })).json();
    expect(details).toMatchObject({ status: 'ok', confirmed: true, cursor: 1, head: 1 });
  });
});
