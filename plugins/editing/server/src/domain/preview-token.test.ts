import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountOf, previewLifetime, signPreview } from './preview-token';

const secret = 'a'.repeat(32);
const claims = { kind: 'resource', id: 'r1', account: 'a1' };
const now = Date.parse('2026-03-01T10:00:00Z');

describe('the token of a preview', () => {
  const { token, expiresAt } = signPreview(secret, claims, now);

  it('opens the draft it was made for, in the name of the account it was made for', () => {
    expect(accountOf(secret, token, claims, now)).toBe('a1');
    expect(expiresAt).toBe('2026-03-01T10:10:00.000Z');
  });

  it('opens nothing else, nor anything later', () => {
    expect(accountOf(secret, token, { ...claims, id: 'r2' }, now)).toBeNull();
    expect(accountOf(secret, token, { ...claims, kind: 'page' }, now)).toBeNull();
    expect(accountOf('b'.repeat(32), token, claims, now)).toBeNull();
    expect(accountOf(secret, token, claims, now + previewLifetime * 1000)).toBeNull();
    // A clock put back does not make it last.
    expect(accountOf(secret, token, claims, now - 10_000)).toBeNull();
  });

  it('is refused as soon as one character of it changes, and whatever else is sent', () => {
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...'abcXYZ019_-.'), (at, character) => {
        const changed = token.slice(0, at) + character + token.slice(at + 1);
        // The last character of a base64url digest carries two unused bits: compared as text, it still differs.
        expect(accountOf(secret, changed, claims, now)).toBe(changed === token ? 'a1' : null);
      }),
    );
    fc.assert(fc.property(fc.anything(), (sent) => accountOf(secret, sent, claims, now) === null));
  });
});
