import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNotice, writeNotice } from './notices.ts';

describe('notices', () => {
  it('come back as they were left', () => {
    expect(readNotice(writeNotice('contenu-deplace', 2))?.text).toBe('Contenu déplacé en position 2.');
    expect(readNotice(writeNotice('deconnecte'))).toMatchObject({ code: 'deconnecte', type: 'success' });
  });

  it('never show words chosen by whoever wrote the cookie', () => {
    const forged = fc.oneof(
      fc.string(),
      fc.constantFrom('__proto__', 'constructor', 'toString', 'contenu-deplace.<b>', 'contenu-deplace.99999'),
      fc.string().map((text) => `contenu-deplace.${text}`),
    );
    fc.assert(
      fc.property(forged, (value) => {
        const notice = readNotice(value);
        if (notice) expect(value).toMatch(/^[a-z-]+(\.\d{1,4})?$/);
      }),
    );
    expect(readNotice('constructor')).toBeNull();
    expect(readNotice(undefined)).toBeNull();
  });
});
