import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AccountsWorld, bootAccounts } from '../api/accounts-world.ts';
import { createWorld } from '../support/world.ts';

let accounts: AccountsWorld;
beforeAll(async () => {
  accounts = await bootAccounts();
});
afterAll(() => accounts?.close());

it('who is signed in is told of the bases they see, not of those hidden by moderation or in the bin', async () => {
  const person = await accounts.join({ email: 'equipe@exemple.fr' });
  const member = (await accounts.member(person.email))!.documentId;
  const world = createWorld(accounts.strapi);
  await world.base({ title: 'Privée', visibility: 'private', team: { reader: member } });
  await world.base({ title: 'Masquée, lue', hidden: true, team: { reader: member } });
  await world.base({ title: 'Masquée, alimentée', hidden: true, team: { contributor: member } });
  await world.base({ title: 'Masquée, administrée', hidden: true, team: { administrator: member } });
  await world.base({ title: 'Jetée', binned: true, team: { owner: member } });
  const { body } = await accounts.me(await accounts.signIn(person));
  expect((body.bases as { title: string }[]).map(({ title }) => title)).toEqual(['Masquée, administrée', 'Privée']);
});
