import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AccountsWorld, bootAccounts } from '../api/accounts-world.ts';

let world: AccountsWorld;
beforeAll(async () => {
  world = await bootAccounts({ TRUST_PROXY: 'true' });
});
afterAll(() => world?.close());

const confirm = async (forwardedFor: string) =>
  (
    await world.call('/api/accounts/confirmation', {
      body: { token: 'a'.repeat(43) },
      headers: { 'x-forwarded-for': forwardedFor },
    })
  ).status;

describe('behind a proxy that is trusted', () => {
  it('counts by the address the proxy saw, not by those the client wrote before it', async () => {
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 61; attempt += 1)
      statuses.push(await confirm(`203.0.113.${attempt}, 198.51.100.7`));
    expect(statuses.at(59)).toBe(400);
    expect(statuses.at(60)).toBe(429);
    expect(await confirm('198.51.100.8')).toBe(400);
  });
});
