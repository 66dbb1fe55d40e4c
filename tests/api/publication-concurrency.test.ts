import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootCms, type RunningCms } from '../support/strapi.ts';
import { createWorld } from '../support/world.ts';
import { publicationServices } from './publication-support.ts';

let cms: RunningCms;
beforeAll(async () => {
  cms = await bootCms();
});
afterAll(() => cms?.close());

describe('a resource published while its base is being closed', () => {
  it('is never left open, whichever comes first', async () => {
    const world = createWorld(cms.strapi);
    for (let round = 0; round < 8; round += 1) {
      const base = await world.base({ visibility: 'public' });
      const resource = await world.resource(base, { published: false });
      const close = () =>
        cms.strapi.documents('api::base.base').update({ documentId: base, data: { visibility: 'private' } as never });
      const publish = () => cms.strapi.documents('api::resource.resource').publish({ documentId: resource });
      await Promise.all(round % 2 ? [close(), publish()] : [publish(), close()]);
      const rows = await cms.strapi.db.query('api::resource.resource').findMany({ where: { documentId: resource } });
      expect(rows).toHaveLength(2);
      expect(rows.filter(({ open }) => open)).toEqual([]);
    }
  });

  it('is told as withdrawn when it was open for a moment', async () => {
    const world = createWorld(cms.strapi);
    const { journal } = publicationServices(cms.strapi);
    const base = await world.base({ visibility: 'public' });
    const resource = await world.resource(base);
    const before = await journal.head();
    await cms.strapi.documents('api::base.base').update({
      documentId: base,
      data: { visibility: 'private' } as never,
    });
    const { entries } = await journal.readAfter(before, 10);
    const told = entries.map(({ objectId, kind }) => `${objectId} ${kind}`).sort();
    expect(told).toEqual([`${base} withdrawn`, `${resource} withdrawn`].sort());
  });
});
