import { describe, expect, it } from 'vitest';
import { isShareAddress, keepShareToken, shareTokens, shareTokensOf } from './share-links';

const token = (letter: string) => letter.repeat(43);

function jar(value?: string) {
  const kept = { value };
  return {
    kept,
    get: () => (kept.value === undefined ? undefined : ({ value: kept.value } as never)),
    set: (_name: string, next: string) => void (kept.value = next),
  };
}

describe('share links opened in a browser', () => {
  it('are kept, the last one first, and once each', () => {
    const cookies = jar();
    for (const letter of ['a', 'b', 'a']) keepShareToken(cookies as never, token(letter));
    expect(shareTokens(cookies as never)).toEqual([token('a'), token('b')]);
  });

  it('are five at most, the oldest forgotten', () => {
    const cookies = jar();
    for (const letter of ['a', 'b', 'c', 'd', 'e', 'f']) keepShareToken(cookies as never, token(letter));
    expect(shareTokens(cookies as never)).toEqual(['f', 'e', 'd', 'c', 'b'].map(token));
  });

  it.each(['', 'x', `${token('a')},x`, 'a b', '../..', `${token('a')}a`])('are not read from %j', (value) =>
    expect(shareTokensOf(value)).toEqual([]),
  );
});

describe('the address that opens a link', () => {
  it('is told apart from those that hold no token', () => {
    expect(isShareAddress(`/partage/${token('a')}`)).toBe(true);
    expect(isShareAddress('/partages')).toBe(false);
    expect(isShareAddress('/ressources/partage')).toBe(false);
  });
});
