import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Lock } from '../../plugins/publication/follower/index.ts';
import { bootCms, root, type RunningCms } from '../support/strapi.ts';
import { createBase, createPage, publicationServices } from './publication-support.ts';

const require = createRequire(import.meta.url);
const reconciler = 'materialised-columns';

let cms: RunningCms;
let lease: (strapi: unknown, name: string, owner: string, ms: number) => Lock;
beforeAll(async () => {
  cms = await bootCms();
  ({ lease } = require(`${root}/plugins/publication/dist/server/src/services/reconciler.js`) as {
    lease: typeof lease;
  });
});
afterAll(() => cms?.close());

const services = () => publicationServices(cms.strapi);
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('the lease', () => {
  it('lets one of two instances work, and the other after it left', async () => {
    await services().followers.ensure('leased', {});
    const one = lease(cms.strapi, 'leased', 'one', 10_000);
    const two = lease(cms.strapi, 'leased', 'two', 10_000);
    const taken = await Promise.all([one.acquire(), two.acquire()]);
    expect(taken.filter(Boolean)).toHaveLength(1);
    const [holder, other] = taken[0] ? [one, two] : [two, one];
    expect(await holder.acquire()).toBe(true);
    expect(await other.acquire()).toBe(false);
    await other.release();
    expect(await other.acquire()).toBe(false);
    await holder.release();
    expect(await other.acquire()).toBe(true);
  });

  it('passes on when its holder died', async () => {
    await services().followers.ensure('abandoned', {});
    expect(await lease(cms.strapi, 'abandoned', 'dead', 300).acquire()).toBe(true);
    const heir = lease(cms.strapi, 'abandoned', 'heir', 300);
    expect(await heir.acquire()).toBe(false);
    await sleep(350);
    expect(await heir.acquire()).toBe(true);
  });
});

describe('the reconciler of the materialised columns', () => {
  it('follows the journal to its head, and again from zero', async () => {
    const page = await createPage(cms.strapi);
    const own = async () => (await services().followers.lag()).find(({ name }) => name === reconciler);
    const caughtUp = { lagEntries: 0, lagSeconds: 0, awaited: false, lastError: null };
    await expect.poll(own, { timeout: 10_000 }).toMatchObject(caughtUp);
    const materialise = cms.strapi.service('plugin::visibility.materialise') as unknown as {
      afterWrite(write: { documentId: string }): Promise<unknown>;
    };
    const checked = vi.spyOn(materialise, 'afterWrite');
    services().reconciler.replay();
    await expect
      .poll(() => checked.mock.calls.map(([{ documentId }]) => documentId), { timeout: 10_000 })
      .toContain(page.documentId);
    await expect.poll(own, { timeout: 10_000 }).toMatchObject(caughtUp);
    checked.mockRestore();
  });

  it('repairs a column that was changed behind the rule’s back, and journals it', async () => {
    const base = await createBase(cms.strapi, 'Base ouverte', { visibility: 'public' });
    const bases = cms.strapi.db.query('api::base.base');
    const open = async () => (await bases.findOne({ where: { documentId: base.documentId } })).open;
    expect(await open()).toBe(true);
    const { entries } = await services().journal.readAfter(0, 1000);
    const own = entries.filter(({ objectId }) => objectId === base.documentId);
    await bases.updateMany({ where: { documentId: base.documentId }, data: { open: false } });
    const before = await services().journal.head();
    await services().reconciler.apply(own);
    expect(await open()).toBe(true);
    const repairs = (await services().journal.readAfter(before, 10)).entries;
    expect(repairs).toMatchObject([{ objectId: base.documentId, cause: 'reconcile', kind: 'changed' }]);
  });
});
