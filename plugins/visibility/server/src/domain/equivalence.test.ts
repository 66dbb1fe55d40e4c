import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from './actions';
import { see } from './clauses';
import { baseOpen, columnsOf, memberOpen } from './columns';
import type { BaseFacts, CollectionFacts, ResourceFacts } from './facts';
import { editableFor, filterFor, matches } from './filter';
import { reachOf } from './reach';
import { ANONYMOUS } from './viewer';
import { member, person, world } from './world.fixtures';

const when = (flag: boolean) => (flag ? '2026-01-01T00:00:00.000Z' : null);

const baseRow = (base: BaseFacts) => ({
  documentId: base.id,
  visibility: base.visibility,
  hiddenAt: when(base.hidden),
  binnedAt: when(base.binned),
  open: baseOpen(base),
});
const childRow = (child: ResourceFacts | CollectionFacts, published: boolean) => ({
  documentId: child.id,
  visibility: child.visibility,
  publishedAt: when(published),
  ...columnsOf(child.base, child, published),
});

const runs = { numRuns: Number(process.env['PURE_WORLDS'] ?? 2000) };

describe('the two renderings of the rule', () => {
  it('agree on every object of every world, for every person', () => {
    fc.assert(
      fc.property(world, person, (objects, someone) => {
        const viewer = { ...someone, reach: reachOf(someone, objects) };
        for (const base of objects.bases) {
          expect(matches(filterFor(viewer, 'base'), baseRow(base))).toBe(decide(someone, base).seen);
          const tag = { kind: 'tag' as const, id: 't', base };
          const row = { baseKey: base.id, open: baseOpen(base) };
          expect(matches(filterFor(viewer, 'tag'), row)).toBe(decide(someone, tag).seen);
        }
        for (const resource of objects.resources) {
          const { seen } = decide(someone, resource);
          expect(matches(filterFor(viewer, 'resource'), childRow(resource, true))).toBe(
            decide(someone, { ...resource, published: true }).seen,
          );
          expect(matches(filterFor(viewer, 'resource'), childRow(resource, resource.published))).toBe(
            seen && (resource.published || someone.editor),
          );
          // What is pending, of what is published too.
          expect(matches(filterFor(viewer, 'resource'), childRow(resource, false))).toBe(
            someone.editor && decide(someone, { ...resource, published: false }).seen,
          );
        }
        for (const collection of objects.collections) {
          expect(matches(filterFor(viewer, 'collection'), childRow(collection, true))).toBe(
            decide(someone, collection).seen,
          );
        }
      }),
      runs,
    );
  });

  it('agree on who may edit what, published and pending', () => {
    fc.assert(
      fc.property(world, person, (objects, someone) => {
        const editable = editableFor({ ...someone, reach: reachOf(someone, objects) });
        for (const resource of objects.resources)
          for (const published of [true, false])
            expect(matches(editable, childRow(resource, published))).toBe(
              decide(someone, { ...resource, published }).actions.has('resource.edit'),
            );
      }),
      runs,
    );
  });

  it('agree on members', () => {
    fc.assert(
      fc.property(member, person, (profile, someone) => {
        const viewer = { ...someone, reach: ANONYMOUS.reach };
        const row = { active: profile.active, profileVisibility: profile.profileVisibility };
        expect(matches(filterFor(viewer, 'member'), row)).toBe(decide(someone, profile).seen);
        expect(memberOpen(profile)).toBe(see(ANONYMOUS, profile).seen);
      }),
      runs,
    );
  });

  it('hold the materialised column equal to what an anonymous reader sees', () => {
    fc.assert(
      fc.property(world, ({ bases, resources, collections }) => {
        for (const base of bases) expect(baseOpen(base)).toBe(see(ANONYMOUS, base).seen);
        for (const resource of resources)
          expect(columnsOf(resource.base, resource, resource.published).open).toBe(see(ANONYMOUS, resource).seen);
        for (const collection of collections)
          expect(columnsOf(collection.base, collection, true).open).toBe(see(ANONYMOUS, collection).seen);
      }),
      runs,
    );
  });
});

describe('what holds in every world', () => {
  it('lets nobody act on what they do not see, but to restore', () => {
    fc.assert(
      fc.property(world, person, ({ bases, resources, collections }, someone) => {
        for (const object of [...bases, ...resources, ...collections]) {
          const { seen, actions } = decide(someone, object);
          if (!seen) expect([...actions.keys()].filter((name) => !name.endsWith('.restore'))).toEqual([]);
        }
      }),
      runs,
    );
  });

  it('shows the public no child of a base it does not see, unless a link names that child', () => {
    fc.assert(
      fc.property(world, person, ({ resources, collections }, someone) => {
        const public_ = {
          ...someone,
          memberId: null,
          actorTypes: [],
          verifiedActorTypes: [],
          territories: [],
          moderator: false,
          editor: false,
        };
        for (const child of [...resources, ...collections]) {
          if (!see(public_, child).seen || public_.linkedResources.includes(child.id)) continue;
          expect(child.base && see(public_, child.base).seen).toBe(true);
        }
      }),
      runs,
    );
  });

  it('gives someone who gains nothing by a link no more acts through it than reading and reporting', () => {
    fc.assert(
      fc.property(world, person, ({ bases, resources }, someone) => {
        const unlinked = { ...someone, linkedBases: [], linkedResources: [] };
        for (const object of [...bases, ...resources]) {
          if (decide(unlinked, object).seen) continue;
          const gained = [...decide(someone, object).actions.keys()];
          const harmless = /\.(see|report|read-contact|moderate|restore)$/;
          expect(gained.filter((name) => !harmless.test(name))).toEqual([]);
        }
      }),
      runs,
    );
  });
});
