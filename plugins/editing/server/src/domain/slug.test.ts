import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newSlug, retitledSlug, slugKey, slugifyTitle } from './slug';

describe('a slug', () => {
  it.each([
    ['L’été, ça s’organise : nœuds & réseaux', 'l-ete-ca-s-organise-noeuds-reseaux'],
    ['  --Être en ligne !', 'etre-en-ligne'],
    ['日本', ''],
  ])('of « %s » is %s', (title, expected) => {
    expect(slugifyTitle(title)).toBe(expected);
  });

  it('fits its column and an address, whatever the title', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.uint8Array({ minLength: 6, maxLength: 6 }),
        (title, bytes) => {
          const slug = newSlug(
            title,
            slugKey(() => bytes),
          );
          expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
          expect(slug.length).toBeLessThanOrEqual(130);
        },
      ),
    );
  });

  it('keeps its key when the title changes', () => {
    expect(retitledSlug('atelier-k3v9x2', 'Nouveau titre', 'zzzzzz')).toBe('nouveau-titre-k3v9x2');
    expect(retitledSlug('k3v9x2', 'Titre', 'zzzzzz')).toBe('titre-k3v9x2');
    expect(retitledSlug('', 'Titre', 'zzzzzz')).toBe('titre-zzzzzz');
  });
});
