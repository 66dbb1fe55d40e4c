import { createRequire } from 'node:module';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILES, namedBy, type AttributesOf } from './connections';

const models: Record<string, ReturnType<AttributesOf>> = {
  thing: {
    title: { type: 'string' },
    base: { type: 'relation', target: 'base' },
    anything: { type: 'relation' },
    image: { type: 'media' },
    parts: { type: 'component', component: 'part' },
    zone: { type: 'dynamiczone' },
    createdBy: { type: 'relation', target: 'admin' },
  },
  part: { base: { type: 'relation', target: 'base' }, file: { type: 'media' } },
};
const named = (data: Record<string, unknown>) => namedBy('thing', data, (uid) => models[uid]);

describe('what a write names', () => {
  it.each([
    ['a row', { base: 3 }, [{ target: 'base', id: 3 }]],
    ['a row written as text', { base: '3' }, [{ target: 'base', id: 3 }]],
    ['a document', { base: 'abc' }, [{ target: 'base', documentId: 'abc' }]],
    [
      'several',
      { base: ['abc', { id: 4 }] },
      [
        { target: 'base', documentId: 'abc' },
        { target: 'base', id: 4 },
      ],
    ],
    ['a document and its row', { base: { id: 4, documentId: 'd' } }, [{ target: 'base', id: 4, documentId: 'd' }]],
    ['what is connected', { base: { connect: [{ id: 1 }], disconnect: [{ id: 2 }] } }, [{ target: 'base', id: 1 }]],
    ['what is set', { base: { set: ['x'] } }, [{ target: 'base', documentId: 'x' }]],
    [
      'the neighbour that tells the place',
      { base: { connect: [{ id: 1, position: { before: 7 } }] } },
      [
        { target: 'base', id: 1 },
        { target: 'base', id: 7 },
      ],
    ],
    ['a file', { image: { id: 9 } }, [{ target: FILES, id: 9 }]],
    [
      'what components name',
      { parts: [{ id: 5, base: 'x', file: 2 }] },
      [
        { target: 'base', documentId: 'x' },
        { target: FILES, id: 2 },
      ],
    ],
    ['what a dynamic zone names', { zone: [{ __component: 'part', base: 1 }] }, [{ target: 'base', id: 1 }]],
    ['nothing where nothing is', { title: 'x', base: null, parts: null, unknown: 3, createdBy: 1 }, []],
    ['nothing that is let go', { base: { disconnect: [{ id: 2 }] } }, []],
  ])('%s', (_, data, expected) => {
    expect(named(data)).toEqual(expected);
  });

  it.each([
    ['a relation to anything', { anything: 3 }],
    ['a component that does not exist', { zone: [{ __component: 'other.thing', base: 1 }] }],
    ['a reference to nothing', { base: [{ name: 'x' }] }],
    ['a reference that is a truth value', { base: true }],
    ['an order to do nothing', { base: {} }],
    ['a row that also says what to connect', { image: { id: 9, connect: [] } }],
    ['a row that hides behind a document', { base: { id: 42, connect: [{ documentId: 'ours' }] } }],
    ['the same in a list', { base: [{ documentId: 'x', disconnect: [] }] }],
    ['the same in what is connected', { base: { connect: [{ documentId: 'x', set: [] }] } }],
    ['the same in a component', { parts: [{ file: { id: 9, set: [] } }] }],
    ['a document named as a row', { base: { id: 'abc' } }],
    ['a row named as a document', { base: { documentId: 4 } }],
  ])('refuses %s', (_, data) => {
    expect(() => named(data)).toThrow(TypeError);
  });
});

/** What Strapi itself would lead a relation to. */
const { mapRelation } = createRequire(import.meta.url)(
  path.join(
    path.dirname(createRequire(import.meta.url).resolve('@strapi/core/package.json')),
    'dist/services/document-service/transform/relations/utils/map-relation.js',
  ),
) as { mapRelation(visit: (one: unknown) => unknown, value: unknown): Promise<Record<string, unknown> | null> };

describe('a reference', () => {
  const key = fc.oneof(fc.integer({ min: 1, max: 3 }), fc.constantFrom('1', '2', 'abc', 'xyz'));
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      key,
      fc.record({ id: key }),
      fc.record({ documentId: key }),
      fc.array(tie('value'), { maxLength: 2 }),
      fc.record(
        { id: key, documentId: key, connect: tie('value'), set: tie('value'), disconnect: tie('value') },
        { requiredKeys: [] },
      ),
    ),
  }));

  it('is read as Strapi reads it, or refused', async () => {
    await fc.assert(
      fc.asyncProperty(value, async (base) => {
        let understood: ReturnType<typeof named>;
        try {
          understood = named({ base });
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError);
          return;
        }
        const led = await mapRelation((one) => one, base);
        const connected = [led?.set ?? [], led?.connect ?? []].flat() as { id?: unknown; documentId?: unknown }[];
        for (const { id, documentId } of connected)
          expect(understood).toContainEqual({
            target: 'base',
            ...(id === undefined ? {} : { id: Number(id) }),
            ...(documentId === undefined ? {} : { documentId }),
          });
      }),
      { numRuns: 2000 },
    );
  });
});
