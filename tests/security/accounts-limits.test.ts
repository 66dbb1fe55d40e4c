import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AccountsWorld, bootAccounts, camille } from '../api/accounts-world.ts';

let world: AccountsWorld;
beforeAll(async () => {
  world = await bootAccounts();
});
afterAll(() => world?.close());

const signIn = (email: string, { path = '/api/accounts/sign-in', headers = {} } = {}) =>
  world.call(path, { body: { email, password: 'faux mot de passe' }, headers });

describe('attempts on one address', () => {
  it('are counted together whatever the case, the tag, the path’s case or the forged origin', async () => {
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 10; attempt += 1) {
      const email = attempt % 2 ? `Cible+${attempt}@Exemple.fr` : 'cible@exemple.fr';
      const path = attempt % 3 ? '/api/accounts/sign-in' : '/api/Accounts/Sign-In';
      statuses.push((await signIn(email, { path, headers: { 'x-forwarded-for': `203.0.113.${attempt}` } })).status);
    }
    expect(new Set(statuses)).toEqual(new Set([401]));
    const refused = await signIn('CIBLE+encore@exemple.fr', { headers: { 'x-forwarded-for': '198.51.100.9' } });
    expect(refused.status).toBe(429);
    expect(refused.body.error.message).toMatch(/^Trop d’essais\. Recommencez dans 1[45] minutes\.$/);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(800);
    expect(refused.body.error.details.retryAfterSeconds).toBe(Number(refused.headers.get('retry-after')));
  });

  it('leave other addresses alone', async () => {
    expect((await signIn('voisine@exemple.fr')).status).toBe(401);
  });

  it('are limited for each command that sends a mail', async () => {
    for (const path of ['/confirmation/resend', '/password/forgotten']) {
      const statuses: number[] = [];
      for (let attempt = 0; attempt < 6; attempt += 1)
        statuses.push((await world.post(path, { email: 'bruit@exemple.fr' })).status);
      expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
    }
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 6; attempt += 1) {
      statuses.push((await world.post('/sign-up', { ...camille, email: `bruit+${attempt}@exemple.fr` })).status);
    }
    expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
  });

  it('are not spent by a form that has to be corrected', async () => {
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const { status } = await world.post('/sign-up', {
        ...camille,
        email: 'corrige@exemple.fr',
        password: 'motdepasse123',
      });
      expect(status).toBe(400);
    }
    expect((await world.post('/sign-up', { ...camille, email: 'corrige@exemple.fr' })).status).toBe(202);
  });

  it('cost no password hash once refused', async () => {
    const { hashes } = await world.cost(() => signIn('cible@exemple.fr'));
    expect(hashes).toBe(0);
  });
});

describe('attempts from one machine', () => {
  it('are counted together whatever the addresses and the forged origins', async () => {
    const statuses: number[] = [];
    const token = 'a'.repeat(43);
    for (let attempt = 0; attempt < 61; attempt += 1) {
      const answer = await world.call('/api/accounts/confirmation', {
        body: { token },
        headers: { 'x-forwarded-for': `203.0.113.${attempt}` },
      });
      statuses.push(answer.status);
    }
    expect(statuses.filter((status) => status === 400)).toHaveLength(60);
    expect(statuses.at(-1)).toBe(429);
  });

  it('are counted in the database, for every process', async () => {
    const rows = await world.strapi.db.connection('accounts_rate_limits').select('key');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain('@');
  });
});
