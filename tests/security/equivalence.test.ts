import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ANONYMOUS,
  decide,
  see,
  type Decision,
  type ObjectFacts,
  type Viewer,
} from '../../plugins/visibility/server/src/domain/index.ts';
import { bootCms, type RunningCms } from '../support/strapi.ts';
import { BulkWriter, drawWorlds, type BulkWorld } from './bulk-worlds.ts';

const WORLDS = Number(process.env['WORLDS'] ?? 500);
const BATCH = 50;
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

interface Services {
  viewers: {
    load(id: string | null, options: { links: string[]; moderator: boolean; editor: boolean }): Promise<Viewer>;
  };
  guard: { explain(viewer: Viewer, kind: string, id: string): Promise<{ decision: Decision } | null> };
  materialise: { reconcile(): Promise<number> };
}

let cms: RunningCms;
let strapi: Core.Strapi;
const service = <Name extends keyof Services>(name: Name) =>
  strapi.service(`plugin::visibility.${name}`) as unknown as Services[Name];

beforeAll(async () => {
  cms = await bootCms();
  strapi = cms.strapi;
});
afterAll(() => cms?.close());

const UIDS = { base: 'api::base.base', resource: 'api::resource.resource', collection: 'api::collection.collection' };
const kinds = ({ bases, resources, collections }: BulkWorld) =>
  [
    ['base', bases],
    ['resource', resources],
    ['collection', collections],
  ] as [keyof typeof UIDS, ObjectFacts[]][];

const readBy = async (viewer: Viewer, uid: string, ids: string[]): Promise<string[]> => {
  const ctx = { state: { viewer: { memberId: viewer.memberId, load: async () => viewer } }, path: '/' };
  const read = () => strapi.db.query(uid).findMany({ select: ['documentId'], where: { documentId: { $in: ids } } });
  const rows = (await strapi.requestContext.run(ctx as never, read as never)) as unknown as { documentId: string }[];
  return [...new Set(rows.map(({ documentId }) => documentId))].sort();
};

const openRows = async (uid: string, ids: string[]): Promise<string[]> =>
  (await strapi.db.query(uid).findMany({ where: { documentId: { $in: ids }, open: true } }))
    .map(({ documentId }: { documentId: string }) => documentId)
    .sort();

const published = (object: ObjectFacts) => object.kind !== 'resource' || object.published;
const idsOf = (objects: ObjectFacts[]) => objects.map(({ id }) => id).sort();

describe(`the rule in the database, on ${WORLDS} worlds (SEED=${SEED})`, () => {
  it('is the predicate, is the filter, is the materialised column', { timeout: 3_600_000 }, async () => {
    const writer = new BulkWriter(strapi);
    writer.index();
    let [checked, acted] = [0, 0];
    for (let done = 0; done < WORLDS; done += BATCH) {
      const worlds = drawWorlds(Math.min(BATCH, WORLDS - done), SEED + done);
      worlds.forEach((world) => writer.world(world));
      await writer.flush();
      await service('materialise').reconcile();
      for (const world of worlds) {
        for (const [kind, objects] of kinds(world)) {
          const expected = idsOf(objects.filter((object) => see(ANONYMOUS, object).seen));
          expect(await openRows(UIDS[kind], idsOf(objects))).toEqual(expected);
        }
        for (const { person, tokens } of world.people) {
          const viewer = await service('viewers').load(person.memberId, {
            links: tokens,
            moderator: person.moderator,
            editor: person.editor,
          });
          for (const [kind, objects] of kinds(world)) {
            const readsDrafts = (object: ObjectFacts) => person.editor || published(object);
            const expected = idsOf(objects.filter((object) => decide(person, object).seen && readsDrafts(object)));
            expect(await readBy(viewer, UIDS[kind], idsOf(objects)), `${kind} ${JSON.stringify(person)}`).toEqual(
              expected,
            );
            checked += objects.length;
            // What the guard loads from the database decides as the generated facts do, actions included.
            const sample = objects[checked % Math.max(objects.length, 1)];
            if (!sample) continue;
            const found = await service('guard').explain(viewer, kind, sample.id);
            expect(found?.decision).toEqual(decide(person, sample));
            acted += 1;
          }
        }
      }
    }
    console.log(`${WORLDS} worlds, ${checked} answers compared, ${acted} decisions, 0 disagreements`);
    expect(checked).toBeGreaterThan(WORLDS);
  });
});
