import { describe, expect, it } from 'vitest';
import { appliesTo, clearedBy, keptText } from './kept-typing.ts';

describe('what is typed', () => {
  it('is forgotten only once it is saved', () => {
    expect(clearedBy({ sent: 'contenu-a', notice: 'contenu-enregistre', refused: false })).toBe('contenu-a');
    expect(clearedBy({ sent: 'contenu-a', notice: null, refused: true })).toBeNull();
    expect(clearedBy({ sent: 'contenu-a', notice: 'session-finie', refused: false })).toBeNull();
    expect(clearedBy({ sent: 'contenu-a', notice: null, refused: false })).toBeNull();
  });

  it('leaves nothing in a browser one signs out of', () => {
    expect(clearedBy({ sent: null, notice: 'deconnecte', refused: false })).toBe('all');
  });

  it('is offered again only when it says something else', () => {
    expect(appliesTo({ title: 'A' }, { title: 'A' })).toBe(false);
    expect(appliesTo({ title: 'B' }, { title: 'A' })).toBe(true);
    expect(appliesTo({ gone: 'B' }, { title: 'A' })).toBe(false);
    expect(keptText(['a'])).toBeNull();
    expect(keptText({ title: 'A', n: 3 })).toEqual({ title: 'A' });
  });
});
