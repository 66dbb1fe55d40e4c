import { describe, expect, it } from 'vitest';
import { whatIsMissing, type CheckedDraft } from './publication-check';

const content = { key: 'k1', kind: 'rich-text', hasLicence: false, alternative: null, decorative: false, whole: true };
const category = (slug: string, count: number, more: Partial<CheckedDraft['index'][number]> = {}) => ({
  slug,
  name: slug,
  requiredToBePublic: true,
  maximumCount: null,
  count,
  ...more,
});
const complete: CheckedDraft = {
  title: 'Atelier mots de passe',
  description: 'Une séance d’une heure.',
  hasBase: true,
  index: [category('themes', 1, { maximumCount: 5 }), category('types', 1), category('licences', 0)],
  licenceScope: 'whole',
  hasLicence: true,
  contents: [content],
};
const fields = (draft: Partial<CheckedDraft>, audience: 'everyone' | 'some' = 'everyone') =>
  whatIsMissing({ ...complete, ...draft }, audience).map(({ field }) => field);

describe('what a publication lacks', () => {
  it('is nothing when all is there', () => {
    expect(fields({})).toEqual([]);
  });

  it('is only a title and a base when few people read it', () => {
    const bare = { description: null, contents: [], index: [category('themes', 0)], hasLicence: false };
    expect(fields(bare, 'some')).toEqual([]);
    expect(fields({ ...bare, title: '' }, 'some')).toEqual(['title']);
    expect(fields({ ...bare, hasBase: false }, 'some')).toEqual(['base']);
    expect(fields({ ...bare, title: '' })).toEqual(['title', 'description', 'contents', 'index.themes', 'licence']);
  });

  it('counts the elements of each category', () => {
    expect(fields({ index: [category('themes', 6, { maximumCount: 5 })] })).toEqual(['index.themes']);
    expect(fields({ index: [category('beneficiaires', 0, { requiredToBePublic: false })] })).toEqual([]);
  });

  it('asks for the licence of each content when the resource has none of its own', () => {
    const contents = [content, { ...content, key: 'k2', hasLicence: true }, { ...content, key: 'k3', kind: 'link' }];
    expect(fields({ licenceScope: 'per-content', hasLicence: false, contents })).toEqual(['contents.k1.licence']);
  });

  it('asks that images be described, unless they only decorate', () => {
    const image = { ...content, kind: 'image' };
    expect(fields({ contents: [image] })).toEqual(['contents.k1.alternative']);
    expect(
      fields({
        contents: [
          { ...image, decorative: true },
          { ...image, alternative: 'Un schéma' },
        ],
      }),
    ).toEqual([]);
  });

  it('refuses a content that shows nothing, whoever reads it', () => {
    expect(fields({ contents: [{ ...content, kind: 'file', whole: false }] }, 'some')).toEqual(['contents.k1.kind']);
    expect(fields({ contents: [{ ...content, kind: 'file', whole: false }] })).toEqual(['contents.k1.kind']);
  });
});
