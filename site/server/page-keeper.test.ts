import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PageKeeper, type Rendered } from './page-keeper.ts';
import { PageStore } from './page-store.ts';

const key = '/ressources/a';
const entry = (kind: 'changed' | 'withdrawn', objectId = 'a', objectKind = 'resource') => ({
  seq: 1,
  kind,
  objectKind,
  objectId,
  cause: 'test',
  public: true,
  related: [] as string[],
  at: new Date(0).toISOString(),
});

const page = (text: string, depends: string[] | null = ['resource:a']): Rendered => ({
  status: depends ? 200 : 404,
  headers: { 'content-type': 'text/html', 'x-other': 'dropped' },
  body: Buffer.from(text),
  depends,
});

let directory: string;
let store: PageStore;
beforeEach(async () => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'la-base-pages-'));
  store = new PageStore({ directory, build: 'b1' });
  await store.open();
});
afterEach(() => fs.rmSync(directory, { recursive: true, force: true }));

const filesOnDisk = () =>
  fs.readdirSync(directory, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());

function gate() {
  let open = () => {};
  const wait = new Promise<void>((resolve) => (open = resolve));
  return { wait, open };
}

describe('the page keeper', () => {
  it('renders a page once for all who ask at the same time', async () => {
    let count = 0;
    const keeper = new PageKeeper({ store, render: async () => page(`n° ${(count += 1)}`) });
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => keeper.get(key)));
    expect(count).toBe(1);
    expect(outcomes.every((outcome) => 'page' in outcome)).toBe(true);
  });

  it('does not store what may not be stored', async () => {
    const keeper = new PageKeeper({ store, render: async () => page('introuvable', null) });
    expect(await keeper.get(key)).toHaveProperty('rendered.status', 404);
    expect(store.size).toBe(0);
    expect(filesOnDisk()).toEqual([]);
  });

  it('keeps only the headers a page needs', async () => {
    await new PageKeeper({ store, render: async () => page('x') }).get(key);
    expect(store.get(key)!.headers).toEqual({ 'content-type': 'text/html' });
  });

  it('never stores, nor gives to a later reader, a rendering begun before a withdrawal', async () => {
    const first = gate();
    let open = true;
    let count = 0;
    const keeper = new PageKeeper({
      store,
      render: async () => {
        count += 1;
        const seen = open ? page('privé') : page('introuvable', null);
        if (count === 1) await first.wait;
        return seen;
      },
    });
    const early = keeper.get(key);
    open = false;
    await keeper.apply([entry('withdrawn')]);
    const later = keeper.get(key);
    expect(await later).toHaveProperty('rendered.status', 404);
    first.open();
    expect(await early).toHaveProperty('rendered.status', 404);
    await keeper.settled();
    expect(store.size).toBe(0);
    expect(filesOnDisk()).toEqual([]);
  });

  it('leaves nothing of a withdrawn page when the withdrawal is applied, in memory or on disk', async () => {
    let open = true;
    const keeper = new PageKeeper({ store, render: async () => (open ? page('privé') : page('introuvable', null)) });
    await keeper.get(key);
    open = false;
    await keeper.apply([entry('withdrawn')]);
    expect(store.get(key)).toBeUndefined();
    expect(store.cached(key, 'br')).toBeUndefined();
    expect(filesOnDisk()).toEqual([]);
    keeper.stop();
  });

  it('renders changed pages again and serves the former one meanwhile', async () => {
    let text = 'avant';
    const keeper = new PageKeeper({ store, render: async () => page(text) });
    await keeper.get(key);
    text = 'après';
    await keeper.apply([entry('changed')]);
    expect(store.get(key)).toBeDefined();
    await keeper.settled();
    expect((await store.read(store.get(key)!, 'identity'))!.toString()).toBe('après');
  });

  it('does not let a stale page outlive the process', async () => {
    const keeper = new PageKeeper({ store, render: async () => page('avant'), retryMs: 60_000 });
    await keeper.get(key);
    const down = new PageKeeper({ store, render: () => Promise.reject(new Error('CMS down')), retryMs: 60_000 });
    await down.apply([entry('changed')]);
    await down.settled();
    expect(store.get(key)).toBeDefined();
    const restarted = new PageStore({ directory, build: 'b1' });
    await restarted.open();
    expect(restarted.size).toBe(0);
    expect(filesOnDisk()).toEqual([]);
    down.stop();
  });

  it('tries again a page that could not be rendered', async () => {
    let up = true;
    let count = 0;
    const keeper = new PageKeeper({
      store,
      render: async () => {
        if (!up) throw new Error('CMS down');
        return page(`n° ${(count += 1)}`);
      },
      retryMs: 5,
    });
    await keeper.get(key);
    up = false;
    await keeper.apply([entry('changed')]);
    await keeper.settled();
    expect(count).toBe(1);
    up = true;
    await expect.poll(() => count).toBe(2);
  });

  it('forgets a page that is no longer public', async () => {
    let open = true;
    const keeper = new PageKeeper({ store, render: async () => (open ? page('x') : page('y', null)) });
    await keeper.get(key);
    open = false;
    await keeper.apply([entry('changed')]);
    await keeper.settled();
    expect(store.size).toBe(0);
  });

  it('renders lists again for an object they do not show yet, and pages that depend on everything for any change', async () => {
    const counts: Record<string, number> = {};
    const depends: Record<string, string[]> = {
      '/ressources': ['list:resources'],
      '/': ['list:everything'],
      '/bases/b': ['base:b'],
    };
    const keeper = new PageKeeper({
      store,
      render: async (asked) => {
        counts[asked] = (counts[asked] ?? 0) + 1;
        return page('x', depends[asked]!);
      },
    });
    for (const asked of Object.keys(depends)) await keeper.get(asked);
    await keeper.apply([entry('changed', 'new')]);
    await keeper.settled();
    expect(counts).toEqual({ '/ressources': 2, '/': 2, '/bases/b': 1 });
  });

  it('leaves pages alone when nothing public changed', async () => {
    let count = 0;
    const keeper = new PageKeeper({ store, render: async () => page(`n° ${(count += 1)}`) });
    await keeper.get(key);
    await keeper.apply([{ ...entry('changed'), public: false }]);
    await keeper.settled();
    expect(count).toBe(1);
  });

  it('wipes everything', async () => {
    const keeper = new PageKeeper({ store, render: async () => page('x') });
    await keeper.get(key);
    await keeper.wipe();
    expect(store.size).toBe(0);
    expect(filesOnDisk()).toEqual([]);
  });

  it('serves a page although the disk refuses it', async () => {
    fs.rmSync(path.join(directory, 'builds'), { recursive: true });
    fs.writeFileSync(path.join(directory, 'builds'), 'not a folder');
    const keeper = new PageKeeper({ store, render: async () => page('quand même') });
    expect(await keeper.get(key)).toHaveProperty('rendered.status', 200);
  });

  it('holds no page of a withdrawn object, whatever the interleaving of readers and journal', async () => {
    const step = fc.oneof(
      fc.constant('read' as const),
      fc.constant('hide' as const),
      fc.constant('show' as const),
      fc.constant('pause' as const),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 14 }),
        fc.array(fc.nat(3), { minLength: 1, maxLength: 14 }),
        async (steps, delays) => {
          await store.wipe();
          let open = true;
          let renders = 0;
          const keeper = new PageKeeper({
            store,
            render: async () => {
              const seen = open ? page('secret') : page('introuvable', null);
              await new Promise((resolve) => setTimeout(resolve, delays[renders++ % delays.length]));
              return seen;
            },
          });
          const reads: Promise<unknown>[] = [];
          for (const one of steps) {
            if (one === 'read') reads.push(keeper.get(key));
            if (one === 'pause') await new Promise((resolve) => setTimeout(resolve, 1));
            if (one === 'show') {
              open = true;
              await keeper.apply([entry('changed')]);
            }
            if (one === 'hide') {
              const wasOpen = open;
              open = false;
              await keeper.apply([entry(wasOpen ? 'withdrawn' : 'changed')]);
              expect(store.get(key)).toBeUndefined();
              expect(filesOnDisk().filter(({ name }) => name.endsWith('.meta.json'))).toEqual([]);
            }
          }
          await Promise.all(reads);
          await keeper.settled();
          if (!open) expect(store.size).toBe(0);
          keeper.stop();
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the page store', () => {
  it('finds its pages again after a restart, and drops those of another build', async () => {
    await new PageKeeper({ store, render: async () => page('gardée') }).get(key);
    const same = new PageStore({ directory, build: 'b1' });
    await same.open();
    expect((await same.read(same.get(key)!, 'identity'))!.toString()).toBe('gardée');
    expect(same.dependents(['resource:a'])).toEqual(new Set([key]));
    const other = new PageStore({ directory, build: 'b2' });
    await other.open();
    expect(other.size).toBe(0);
    expect(filesOnDisk()).toEqual([]);
  });

  it('drops what a crash left half written', async () => {
    await new PageKeeper({ store, render: async () => page('x') }).get(key);
    const meta = path.join(store.buildDirectory, 'pages/ressources/a.html.meta.json');
    fs.writeFileSync(meta, '{"key":');
    fs.writeFileSync(path.join(store.buildDirectory, 'pages/ressources/b.html.123.tmp'), 'x');
    const restarted = new PageStore({ directory, build: 'b1' });
    await restarted.open();
    expect(restarted.size).toBe(0);
    expect(filesOnDisk()).toEqual([]);
  });

  it('renders again what shows a list an object enters, and nothing else', async () => {
    const shows: Record<string, string[]> = {
      '/': ['list:resources'],
      '/bases/one': ['base:one', 'resources@base:one'],
      '/bases/two': ['base:two', 'resources@base:two'],
      '/ressources/of-one': ['resource:of-one', 'base:one'],
      '/thematiques/a/theme': ['tag:theme', 'resources@tag:theme'],
      '/collections/c': ['collection:c', 'resources@collection:c', 'resource:listed'],
    };
    const rendered: string[] = [];
    const keeper = new PageKeeper({
      store,
      render: async (path) => {
        rendered.push(path);
        return page(path, shows[path]);
      },
    });
    for (const path of Object.keys(shows)) await keeper.get(path);
    rendered.length = 0;
    await keeper.apply([{ ...entry('changed', 'new'), related: ['base:one', 'tag:theme'] }]);
    await keeper.settled();
    expect(rendered.sort()).toEqual(['/', '/bases/one', '/thematiques/a/theme']);
  });

  it('forgets the further pages of a list when they are stale, and renders them when asked', async () => {
    let count = 0;
    const keeper = new PageKeeper({
      store,
      render: async () => page(`n° ${(count += 1)}`, ['list:resources']),
    });
    await keeper.get('/ressources');
    await keeper.get('/ressources?page=2');
    await keeper.apply([entry('changed', 'other')]);
    expect(store.get('/ressources?page=2')).toBeUndefined();
    await keeper.settled();
    expect(count).toBe(3);
    expect(store.get('/ressources')).toBeDefined();
    expect(await keeper.get('/ressources?page=2')).toHaveProperty('page');
    expect(count).toBe(4);
  });

  it('forgets what counts all that is public at a withdrawal, and draws it again for its reader or when views moved', async () => {
    const rendered: string[] = [];
    const keeper = new PageKeeper({
      store,
      render: async (path) => {
        rendered.push(path);
        return page(path, path === '/' ? ['list:resources'] : ['list:views', 'list:withdrawals']);
      },
    });
    const counts = '/statistiques';
    const after = async (...batch: ReturnType<typeof entry>[]) => {
      for (const path of ['/', counts]) await keeper.get(path);
      rendered.length = 0;
      await keeper.apply(batch);
      const kept = store.get(counts) !== undefined;
      await keeper.settled();
      return [kept, ...rendered.sort()];
    };
    expect(await after(entry('changed'))).toEqual([true, '/']);
    expect(await after(entry('withdrawn', 'a', 'text-block'))).toEqual([true]);
    expect(await after(entry('withdrawn'))).toEqual([false, '/']);
    expect(await after(entry('withdrawn', 'b', 'base'), entry('changed'))).toEqual([false, '/']);
    expect(await after(entry('changed', 'lists', 'views'))).toEqual([true, counts]);
  });

  it('leaves no page that counted a withdrawn object, when the withdrawal is applied', async () => {
    const paths = fc.constantFrom(
      '/bases',
      '/collections/c',
      '/bases/b/ressources?page=2',
      '/thematiques/a',
      '/membres/m',
    );
    const keys = fc.constantFrom('list:resources', 'resources@base:b', 'resources@tag:t', 'resource:gone', 'base:b');
    const stored = fc.dictionary(paths, fc.uniqueArray(keys, { minLength: 1 }), { minKeys: 1 });
    await fc.assert(
      fc.asyncProperty(stored, async (shows) => {
        const renders: Record<string, number> = {};
        const keeper = new PageKeeper({
          store,
          render: async (path) => page(`${path} ${(renders[path] = (renders[path] ?? 0) + 1)}`, shows[path]),
        });
        for (const path of Object.keys(shows)) await keeper.get(path);
        const before = new Map(Object.keys(shows).map((path) => [path, store.get(path)]));
        await keeper.apply([{ ...entry('withdrawn', 'gone'), related: ['base:b'] }]);
        const touched = ['list:resources', 'resources@base:b', 'resource:gone'];
        for (const [path, depends] of Object.entries(shows)) {
          if (depends.some((key) => touched.includes(key))) expect(store.get(path)).not.toBe(before.get(path));
          else expect(store.get(path)).toBe(before.get(path));
        }
        await keeper.settled();
        await keeper.wipe();
      }),
      { numRuns: 30 },
    );
  });
});
