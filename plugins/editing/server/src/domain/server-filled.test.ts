import { describe, expect, it } from 'vitest';
import { asToldToPanel, connected, foldedName, withSlug } from './server-filled';

const newKey = () => 'abc123';

describe('what the server fills in', () => {
  it('gives a new entry the slug it lacks, with a key where titles must not be compared', () => {
    expect(withSlug('api::resource.resource', { title: 'Été à la mer' }, newKey).slug).toBe('ete-a-la-mer-abc123');
    expect(withSlug('api::tag.tag', { name: 'Réseaux sociaux' }, newKey).slug).toBe('reseaux-sociaux');
    expect(withSlug('api::tag.tag', { name: 'Réseaux', slug: 'kept' }, newKey).slug).toBe('kept');
    expect(withSlug('api::tag.tag', {}, newKey)).toEqual({});
    expect(withSlug('api::text-block.text-block', { title: 'x' }, newKey)).toEqual({ title: 'x' });
  });

  it('is not asked for by the panel, which still asks for the rest', () => {
    const attributes = { key: { type: 'string', required: true }, title: { type: 'string', required: true } };
    expect(asToldToPanel({ uid: 'resource.section', attributes }).attributes).toEqual({
      key: { type: 'string', required: false },
      title: { type: 'string', required: true },
    });
    expect(attributes.key.required).toBe(true);
    const other = { uid: 'api::member.member', attributes };
    expect(asToldToPanel(other)).toBe(other);
  });

  it('tells two names of collections apart as a reader would', () => {
    expect(foldedName('  Pour  Débuter ')).toBe(foldedName('pour debuter'));
    expect(foldedName('Pour débuter')).not.toBe(foldedName('Pour finir'));
  });

  it('reads the base a form connects, in each of the shapes it is sent', () => {
    expect(connected({ connect: [{ documentId: 'b1' }], disconnect: [{ documentId: 'b0' }] })).toBe('b1');
    expect(connected({ set: [{ documentId: 'b1' }] })).toBe('b1');
    expect(connected('b1')).toBe('b1');
    expect(connected({ connect: [], disconnect: [{ documentId: 'b0' }] })).toBeNull();
    expect(connected({ connect: [], disconnect: [] })).toBeUndefined();
    expect(connected(undefined)).toBeUndefined();
    expect(connected(null)).toBeNull();
  });
});
