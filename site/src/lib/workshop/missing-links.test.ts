import { describe, expect, it } from 'vitest';
import { missingLink } from './missing-links.ts';

describe('what a publication lacks', () => {
  it.each([
    ['title', '/informations#title'],
    ['licence', '/informations#licence'],
    ['base', '/parametres#base'],
    ['contents', '/contenus#ajouter'],
    ['index.themes', '/indexation#tags.themes'],
    ['contents.5f0c.alternative', '/contenus/5f0c#alternative'],
    ['contents.5f0c.kind', '/contenus/5f0c'],
  ])('%s is filled in at %s', (field, place) => {
    expect(missingLink('abc', { field })).toBe(`/etabli/ressources/abc${place}`);
  });
});
