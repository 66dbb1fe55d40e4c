import { describe, expect, it } from 'vitest';
import { completeParts, countAsEdit } from './foreign-write';

const newKey = () => 'new-key';

describe('a write from another door', () => {
  it('gets the keys and revisions it lacks, and keeps those it has', () => {
    const data = {
      title: 'Titre',
      sections: [{ title: 'A' }, { key: 'a', title: 'B' }],
      contents: [{ body: 'x' }, { key: 'k', revision: 4 }, { id: 3, body: 'y' }],
    };
    expect(completeParts(data, newKey)).toEqual({
      title: 'Titre',
      sections: [
        { key: 'new-key', title: 'A' },
        { key: 'a', title: 'B' },
      ],
      contents: [
        { key: 'new-key', revision: 1, body: 'x' },
        { key: 'k', revision: 4 },
        { id: 3, body: 'y' },
      ],
    });
    expect(completeParts({ title: 'Titre' }, newKey)).toEqual({ title: 'Titre' });
  });

  it('counts as an edit of the draft and of each content sent back', () => {
    const contents = [
      { __component: 'content.link', id: 1, revision: 2 },
      { __component: 'content.link', url: 'https://x.fr' },
    ];
    expect(countAsEdit({ contents, revision: 5 }, 5, new Map([['content.link:1', 7]]))).toEqual({
      revision: 6,
      contents: [{ __component: 'content.link', id: 1, revision: 8 }, contents[1]],
    });
    expect(countAsEdit({ title: 'Titre' }, 5, new Map())).toEqual({ title: 'Titre', revision: 6 });
  });

  it('does not count when it changes the document only, or has counted itself', () => {
    expect(countAsEdit({ visibility: 'private', binnedAt: null }, 5, new Map())).toEqual({
      visibility: 'private',
      binnedAt: null,
    });
    expect(countAsEdit({ title: 'Titre', revision: 6 }, 5, new Map())).toEqual({ title: 'Titre', revision: 6 });
  });
});
