import { expect, test } from '../support/watched-test.ts';
import { superAdmin } from '../support/demo-session.ts';
import { panelHeaders } from '../support/panel-session.ts';
import { newPerson, signIn, signUp, site } from './person.ts';

const members = () => `${process.env.CMS_URL}/content-manager/collection-types/api::member.member`;

/** The charter changes: for this member, by taking them back to a version of long ago. */
async function outdateCharter(firstName: string, lastName: string) {
  const headers = { ...(await panelHeaders(superAdmin.email)), 'content-type': 'application/json' };
  const query = new URLSearchParams({ 'filters[firstName][$eq]': firstName, 'filters[lastName][$eq]': lastName });
  const list = (await (await fetch(`${members()}?${query}`, { headers })).json()) as {
    results: { documentId: string }[];
  };
  expect(list.results).toHaveLength(1);
  const saved = await fetch(`${members()}/${list.results[0]!.documentId}`, {
    method: 'PUT',
    headers,
    body: JSON.stringify({ charterVersion: '2020-01' }),
  });
  expect(saved.status).toBe(200);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a charter that changes is asked for, and what was being sent is done once it is accepted', async ({
      page,
    }) => {
      const person = { ...newPerson('Rose'), lastName: `Charte ${crypto.randomUUID().slice(0, 8)}` };
      await signUp(page, person);
      await signIn(page, person);
      await page.goto(site('/etabli/bases/nouvelle'));
      await page.getByLabel('Titre de la base').fill(`Base de ${person.email}`);
      await page.getByLabel('Adresse de contact').fill('contact@exemple.test');
      await page.getByRole('radio', { name: /^Privée/ }).check({ force: true });
      await outdateCharter(person.firstName, person.lastName);

      await page.getByRole('button', { name: 'Créer la base' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'La charte a changé' })).toBeVisible();
      await page.getByRole('button', { name: 'Accepter et enregistrer' }).click();
      await expect(page.getByText(/Cochez la case pour accepter/).first()).toBeVisible();
      await page.getByRole('checkbox', { name: /j’accepte la charte/ }).check({ force: true });
      await page.getByRole('button', { name: 'Accepter et enregistrer' }).click();
      await expect(page.getByRole('heading', { level: 1, name: `Base de ${person.email}` })).toBeVisible();

      await outdateCharter(person.firstName, person.lastName);
      await page.goto(site('/compte/securite'));
      await expect(page.getByRole('heading', { level: 1, name: 'Sécurité' })).toBeVisible();
      await page.goto(site('/etabli/corbeille'));
      await expect(page).toHaveURL(/\/compte\/charte\?suivant=/);
      await page.getByRole('checkbox', { name: /j’accepte la charte/ }).check({ force: true });
      await page.getByRole('button', { name: 'Accepter la charte' }).click();
      await expect(page).toHaveURL(/\/etabli\/corbeille$/);
    });
  });
}
