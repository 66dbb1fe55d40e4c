import type { ResourceView as Draft } from '@labase/editing/contracts';
import { describe, expect, it } from 'vitest';
import { draftPage } from './draft-page.ts';

const part = { key: 'k1', revision: 1, section: 's1', title: null, caption: null, columns: 6, licence: null };
const draft = {
  id: 'abc',
  slug: 'atelier-k3v9x2',
  title: 'Atelier',
  description: 'Déroulé',
  licenceScope: 'whole',
  licence: { slug: 'etalab', name: 'Licence Etalab 2.0', code: null },
  gridEnabled: false,
  evaluationsEnabled: true,
  base: { id: 'b', slug: 'base-x', title: 'Ma base', visibility: 'private' },
  sources: [{ kind: 'external', member: null, name: 'Hub', website: null, occupation: null }],
  creditedBases: [],
  index: [
    {
      slug: 'themes',
      name: 'Thématiques',
      requiredToBePublic: true,
      maximumCount: 5,
      tags: [{ slug: 'donnees', name: 'Données', code: null }],
    },
  ],
  territories: [],
  sections: [{ key: 's1', title: 'Avant', foldable: true }],
  contents: [
    { ...part, kind: 'rich-text', body: '<p>Bonjour</p>', markdown: 'Bonjour' },
    {
      ...part,
      key: 'k2',
      kind: 'file',
      file: {
        id: 'f',
        name: 'guide.pdf',
        url: '/fichiers/guide.pdf',
        mime: 'application/pdf',
        size: 1_200_000,
        width: null,
        height: null,
      },
    },
    { ...part, key: 'k3', kind: 'linked-resource', resource: null },
  ],
  files: [],
  published: null,
  updatedAt: '2026-03-12T10:00:00Z',
} as unknown as Draft;

describe('the preview of a draft', () => {
  it('is what the public page makes of it', () => {
    const page = draftPage(draft);
    expect(page).toMatchObject({
      title: 'Atelier',
      base: { title: 'Ma base' },
      themes: [{ name: 'Données' }],
      producers: [{ text: 'Hub' }],
    });
    expect(page.sections).toHaveLength(1);
    expect(page.sections[0]?.contents.map((content) => content.kind)).toEqual(['rich-text', 'file']);
    expect(page.documents[0]?.file).toMatchObject({ name: 'guide.pdf', format: 'PDF', size: '1,2\u00a0Mo' });
  });
});
