import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayChange } from './same-origin.ts';

const siteUrl = 'https://la-base.example';
const changing = fc.constantFrom('POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'post', 'PROPFIND');
const asks = (method: string, headers: Record<string, string> = {}) =>
  mayChange({ method, headers: new Headers(headers) }, siteUrl);

describe('mayChange', () => {
  it('lets every reading pass, wherever it comes from', () => {
    expect(asks('GET', { 'sec-fetch-site': 'cross-site' })).toBe(true);
    expect(asks('HEAD')).toBe(true);
  });

  it('lets a change through only with a proof that it comes from the site', () => {
    fc.assert(
      fc.property(
        changing,
        fc.option(fc.constantFrom('same-origin', 'same-site', 'cross-site', 'none', '', 'SAME-ORIGIN'), {
          nil: undefined,
        }),
        fc.option(fc.constantFrom(siteUrl, 'https://evil.example', 'http://la-base.example', 'null', ''), {
          nil: undefined,
        }),
        (method, site, origin) => {
          const headers = {
            ...(site !== undefined && { 'sec-fetch-site': site }),
            ...(origin !== undefined && { origin }),
          };
          expect(asks(method, headers)).toBe(site === undefined ? origin === siteUrl : site === 'same-origin');
        },
      ),
    );
  });

  it('reads the referer when the browser sends nothing better', () => {
    expect(asks('POST', { referer: `${siteUrl}/connexion?x=1` })).toBe(true);
    expect(asks('POST', { referer: 'https://la-base.example.evil.example/' })).toBe(false);
    expect(asks('POST', { referer: 'https://la-base.example@evil.example/' })).toBe(false);
  });

  it('does not take a sister host for the site', () => {
    expect(asks('POST', { origin: 'https://www.la-base.example' })).toBe(false);
    expect(asks('POST', { origin: 'https://la-base.example:8443' })).toBe(false);
  });
});
