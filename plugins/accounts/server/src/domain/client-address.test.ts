import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inHowLong, networkKey } from './client-address';

describe('the network of a client', () => {
  it('is the address itself in IPv4, even mapped into IPv6', () => {
    expect(networkKey('192.0.2.7')).toBe('192.0.2.7');
    expect(networkKey('::ffff:192.0.2.7')).toBe('192.0.2.7');
  });

  it('is the /64 in IPv6, however it is written', () => {
    expect(networkKey('2001:db8:0:1::7')).toBe('2001:db8:0:1::/64');
    expect(networkKey('2001:DB8::1:2:3:4')).toBe(networkKey('2001:0db8:0000:0000:ffff:ffff:ffff:ffff'));
    expect(networkKey('::1')).toBe('0:0:0:0::/64');
    expect(networkKey('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
  });

  it('is the same for every address of a /64', () => {
    const group = fc.integer({ min: 1, max: 0xffff }).map((n) => n.toString(16));
    fc.assert(
      fc.property(
        fc.array(group, { minLength: 8, maxLength: 8 }),
        fc.array(group, { minLength: 4, maxLength: 4 }),
        (ip, host) => {
          expect(networkKey([...ip.slice(0, 4), ...host].join(':'))).toBe(networkKey(ip.join(':')));
        },
      ),
    );
  });
});

describe('how long to wait', () => {
  it('is said in the largest sensible unit', () => {
    expect([0.2, 1, 40, 91, 720, 5_400, 7_200].map(inHowLong)).toEqual([
      'dans 1 seconde',
      'dans 1 seconde',
      'dans 40 secondes',
      'dans 2 minutes',
      'dans 12 minutes',
      'dans 90 minutes',
      'dans 2 heures',
    ]);
  });

  it('is never told shorter than it is', () => {
    const inSeconds: Record<string, number> = { seconde: 1, minute: 60, heure: 3_600 };
    fc.assert(
      fc.property(fc.double({ min: 0, max: 86_400, noNaN: true }), (seconds) => {
        const [, count = '', unit = ''] = /^dans (\d+) (seconde|minute|heure)s?$/.exec(inHowLong(seconds)) ?? [];
        expect(Number(count) * (inSeconds[unit] ?? 0)).toBeGreaterThanOrEqual(seconds);
      }),
    );
  });
});
