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
  ])('refuses %s', (_, data) => {
    expect(() => named(data)).toThrow(TypeError);
  });
});
