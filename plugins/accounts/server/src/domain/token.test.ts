import { describe, expect, it } from 'vitest';
import { confirmationSchema } from '../../../contracts';
import { newToken, tokenDigest, tokenExpiry } from './token';

describe('a code sent by mail', () => {
  it('has the form its contract expects, with 256 bits, and is never the same', () => {
    const codes = Array.from({ length: 200 }, newToken);
    expect(new Set(codes).size).toBe(200);
    for (const token of codes) {
      expect(Buffer.from(token, 'base64url')).toHaveLength(32);
      expect(confirmationSchema.safeParse({ token }).success).toBe(true);
    }
  });

  it('is good for one purpose, and not told by what is stored', () => {
    const token = newToken();
    expect(tokenDigest('confirmation', token)).not.toBe(tokenDigest('password-reset', token));
    expect(tokenDigest('confirmation', token)).toMatch(/^[0-9a-f]{64}$/);
    expect(tokenDigest('confirmation', token)).not.toContain(token);
  });

  it('is good for 7 days to confirm, for one hour to reset a password, for a day to change address', () => {
    expect(tokenExpiry('confirmation', 0).toISOString()).toBe('1970-01-08T00:00:00.000Z');
    expect(tokenExpiry('email-change', 0).toISOString()).toBe('1970-01-02T00:00:00.000Z');
    expect(tokenExpiry('password-reset', 0).toISOString()).toBe('1970-01-01T01:00:00.000Z');
  });
});
