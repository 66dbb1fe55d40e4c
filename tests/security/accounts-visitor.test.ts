import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AccountsWorld, bootAccounts } from '../api/accounts-world.ts';

let world: AccountsWorld;
beforeAll(async () => {
  world = await bootAccounts();
});
afterAll(() => world?.close());

const confirm = async (headers: Record<string, string>) =>
  (await world.call('/api/accounts/confirmation', { body: { token: 'a'.repeat(43) }, headers })).status;
const allowed = 60;

describe('the address of a visitor of the site', () => {
  it('is believed from the site alone: others are counted by where they come from', async () => {
    const site = { 'x-visitor-proof': process.env.FOLLOWER_SECRET! };
    for (let attempt = 0; attempt < allowed; attempt += 1) {
      expect(await confirm({ ...site, 'x-visitor-address': '198.51.100.7' })).toBe(400);
    }
    expect(await confirm({ ...site, 'x-visitor-address': '198.51.100.7' })).toBe(429);
    expect(await confirm({ ...site, 'x-visitor-address': '198.51.100.8' })).toBe(400);

    const forged: Record<string, string>[] = [
      {},
      { 'x-visitor-proof': '' },
      { 'x-visitor-proof': 'undefined' },
      { 'x-visitor-proof': `${process.env.FOLLOWER_SECRET}x` },
      { authorization: `Bearer ${process.env.FOLLOWER_SECRET}x` },
      { ...site, 'x-forwarded-for': '203.0.113.9' },
    ];
    const statuses: number[] = [];
    for (let attempt = 0; attempt <= allowed; attempt += 1) {
      const proof = forged[attempt % forged.length]!;
      // Beside the right proof, what is no address counts for nothing either.
      const address = proof === forged.at(-1) ? `visiteur-${attempt}` : `203.0.113.${attempt}`;
      statuses.push(await confirm({ ...proof, 'x-visitor-address': address }));
    }
    expect(statuses.slice(0, allowed)).not.toContain(429);
    expect(statuses.at(allowed)).toBe(429);
  });
});

describe('a refusal', () => {
  it('tells its reason in French, whoever refuses', async () => {
    const answers = [
      await world.call('/api/accounts/me'),
      await world.call('/api/accounts/password/change', { body: {} }),
      await world.call('/api/editing/workshop'),
      await world.call('/api/files', { body: {} }),
    ];
    for (const { status, body } of answers) {
      expect(body).toMatchObject({
        data: null,
        error: { status: 401, name: 'UnauthorizedError', message: 'Connectez-vous pour continuer.' },
      });
      expect(status).toBe(401);
    }
    const person = await world.join({ email: 'refus@exemple.fr' });
    const wrong = await world.post('/sign-in', { email: person.email, password: 'tout autre chose ici' });
    expect([wrong.status, wrong.body.error.message]).toEqual([
      401,
      'Vérifiez votre adresse et votre mot de passe : ils ne correspondent à aucun compte.',
    ]);
  });
});
