import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptedTypes, typeOfName } from './accepted-types';
import { contentDisposition, displayName, possibleHashes } from './file-name';
import { parseRange } from './range';
import { isSignatureValid, sign, signatureLifetime } from './signature';

describe('ranges', () => {
  it('are always bytes of the file, those that were asked for', () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.option(fc.nat(6_000)), fc.option(fc.nat(6_000)), (size, start, end) => {
        const range = parseRange(`bytes=${start ?? ''}-${end ?? ''}`, size);
        if (range === undefined || range === 'unsatisfiable') return;
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeLessThan(size);
        expect(range.start).toBeLessThanOrEqual(range.end);
        if (start !== null) expect(range.start).toBe(start);
        else expect(range.end - range.start + 1).toBe(Math.min(end ?? 0, size));
      }),
    );
  });

  it('fall back to the whole file when they are not one range of bytes', () => {
    for (const header of [undefined, '', 'bytes=-', 'bytes=1-2,4-5', 'lines=1-2', 'bytes=5-1', 'bytes=a-b']) {
      expect(parseRange(header, 100)).toBeUndefined();
    }
    expect(parseRange('bytes=100-', 100)).toBe('unsatisfiable');
    expect(parseRange('bytes=-0', 100)).toBe('unsatisfiable');
    expect(parseRange('bytes=0-', 0)).toBe('unsatisfiable');
  });
});

const hostileName = fc
  .array(
    fc.constantFrom(
      '/',
      '\\',
      '.',
      ' ',
      '\u202e',
      '\0',
      '\r\n',
      ':',
      '"',
      '%',
      'é',
      'e\u0301',
      'a',
      '💥',
      '\ud83d',
      '.pdf',
      '\u200b',
    ),
  )
  .map((parts) => parts.join(''));

describe('names', () => {
  it('shown to people are one part of a path, without what could be read as something else', () => {
    const ambiguous = /[\u0000-\u001f\u202a-\u202e/\\<>:"|?*]|^\.|\.$/;
    fc.assert(
      fc.property(fc.oneof(hostileName, fc.string()), (sent) => {
        const name = displayName(sent);
        return !ambiguous.test(name) && name.length <= 130 && displayName(name) === name;
      }),
    );
  });

  it('keep their extension when they are cut', () => {
    expect(displayName(`${'é'.repeat(300)}.PDF`)).toMatch(/^é{120}\.pdf$/);
    expect(displayName('C:\\Mes documents\\Guide.docx')).toBe('Guide.docx');
    expect(displayName(null)).toBe('');
  });

  it('in the storage lead to the file and to the original of a rendition, or nowhere', () => {
    expect(possibleHashes('guide_a1.pdf')).toEqual(['guide_a1', 'a1']);
    expect(possibleHashes('thumbnail_Ma_photo_a1.png')).toEqual(['thumbnail_Ma_photo_a1', 'Ma_photo_a1']);
    for (const name of ['../x.png', 'x', '.env', 'a b.png', 'a.tar.gz', 'x.PNG', ''])
      expect(possibleHashes(name)).toEqual([]);
  });

  it('travel in a header in ASCII only', () => {
    fc.assert(
      fc.property(fc.oneof(hostileName, fc.string()), (name) => {
        const header = contentDisposition('attachment', displayName(name));
        expect(header).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w.!~%#&+^`|$-]*$/);
      }),
    );
  });
});

describe('signatures', () => {
  const now = 1_800_000_000_000;
  const given = ({ expires, signature }: ReturnType<typeof sign>) => ({ expires: String(expires), signature });

  it('are good for their name, with their secret, until they expire and not a second longer', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.integer({ min: -400, max: 400 }), (name, other, seconds) => {
        const signed = given(sign('secret', name, now));
        expect(isSignatureValid('secret', name, signed, now + seconds * 1000)).toBe(
          seconds >= -1 && seconds < signatureLifetime,
        );
        if (other !== name) expect(isSignatureValid('secret', other, signed, now)).toBe(false);
        if (other !== 'secret') expect(isSignatureValid(other, name, signed, now)).toBe(false);
      }),
    );
  });
});

describe('accepted types', () => {
  it('hold nothing a browser would run, and show inline only what can only be looked at or listened to', () => {
    for (const [extension, { mime, inline }] of Object.entries(acceptedTypes)) {
      expect(mime, extension).not.toMatch(/html|svg|xml$|javascript|octet-stream/);
      if (inline) expect(mime, extension).toMatch(/^(?:image|audio|video)\/|^application\/pdf$/);
    }
  });

  it('are told by the last extension, whatever its case', () => {
    expect(typeOfName('a.html.PDF')?.mime).toBe('application/pdf');
    for (const name of ['a.pdf.html', 'pdf', 'a.', 'a.constructor', 'a.__proto__'])
      expect(typeOfName(name)).toBeUndefined();
  });
});
