import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { call } from './client.ts';

const answer = z.object({ id: z.string() });
const cms = (status: number, body: unknown) =>
  vi.fn<typeof fetch>(() => Promise.resolve(new Response(status === 204 ? null : JSON.stringify(body), { status })));
const ask = (request: typeof fetch, token: string | null = 'jeton', withdraws = true) =>
  call(
    { token, address: '192.0.2.7' },
    { method: 'POST', path: '/editing/x', body: { a: 1 }, answer, withdraws },
    request,
  );

describe('a command sent to the CMS', () => {
  it('carries the session and the person’s address, and unwraps the answer', async () => {
    vi.stubEnv('FOLLOWER_SECRET', 'partagé');
    const request = cms(200, { data: { id: 'abc', more: true } });
    expect(await ask(request)).toEqual({ ok: true, data: { id: 'abc' }, withdrawing: false });
    expect(request.mock.calls[0]?.[1]?.headers).toMatchObject({
      authorization: 'Bearer jeton',
      'x-visitor-address': '192.0.2.7',
      'x-visitor-proof': 'partagé',
    });
  });

  it('tells a withdrawal under way from a request accepted for later', async () => {
    expect(await ask(cms(202, { data: { id: 'abc' } }))).toMatchObject({ ok: true, withdrawing: true });
    expect(await ask(cms(202, { id: 'abc' }), null, false)).toMatchObject({ ok: true, withdrawing: false });
  });

  it('says that the session is over only to somebody who had one', async () => {
    const refusal = { error: { message: 'Vérifiez votre mot de passe.' } };
    expect(await ask(cms(401, refusal))).toMatchObject({ ok: false, reason: 'signed-out' });
    expect(await ask(cms(401, refusal), null)).toMatchObject({
      ok: false,
      reason: 'forbidden',
      message: 'Vérifiez votre mot de passe.',
    });
  });

  it('never throws: a CMS that is down, or answers nonsense, is an outcome', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const down = vi.fn<typeof fetch>(() => Promise.reject(new TypeError('fetch failed')));
    for (const request of [down, cms(200, { data: { id: 3 } }), cms(500, {}), cms(502, 'x')]) {
      expect(await ask(request)).toMatchObject({ ok: false, reason: 'unavailable' });
    }
  });
});
