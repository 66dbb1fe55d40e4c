import { demoMember, demoPassword, signedInRequests } from '../support/demo-session.ts';
import { expect, test } from '../support/watched-test.ts';
import { signIn, site } from './person.ts';

const member = { slug: 'rosa-delgado', name: 'Rosa Delgado' };
const other = 'camille-noiret';

test('a restricted base is read by the person one names, and by nobody else', async ({ page }) => {
  const title = `Base aux exceptions ${Date.now()}`;
  await signIn(page, { email: demoMember('mathilde-perrin').email, password: demoPassword });
  await page.goto(site('/etabli/bases/nouvelle'));
  await page.getByLabel('Titre de la base').fill(title);
  await page.getByLabel('Adresse de contact').fill('contact@exemple.test');
  await page.getByRole('radio', { name: /^Restreinte/ }).check({ force: true });
  await page.getByRole('button', { name: 'Créer la base' }).click();
  await expect(page).toHaveURL(/\/etabli\/bases\/\w{20,}/);
  await expect(page.getByText('l’équipe de la base', { exact: true })).toBeVisible();
  const address = await page.getByRole('link', { name: 'Voir la page de la base' }).getAttribute('href');
  const [named, stranger] = await Promise.all([member.slug, other].map((slug) => signedInRequests(site(''), slug)));
  const statuses = async () => [(await named!.get(address!)).status(), (await stranger!.get(address!)).status()];
  expect(await statuses()).toEqual([404, 404]);

  await page.getByLabel('Nom de la personne').fill('n');
  await page.getByRole('button', { name: 'Chercher', exact: true }).click();
  await expect(page.getByText('Écrivez au moins deux lettres du nom.').first()).toBeVisible();
  await page.getByLabel('Nom de la personne').fill('delgado');
  await page.getByLabel('Nom de la personne').press('Enter');
  await page.getByRole('button', { name: `Ajouter ${member.name}` }).click();
  await expect(page.getByText('La personne est ajoutée aux exceptions.')).toBeVisible();
  await expect(page.getByText(`l’équipe de la base et ${member.name}`)).toBeVisible();
  expect(await statuses()).toEqual([200, 404]);

  await page.getByRole('checkbox', { name: 'France', exact: true }).check({ force: true });
  await page.getByRole('button', { name: 'Enregistrer les types et les territoires' }).click();
  await expect(page.getByText('Les exceptions sont enregistrées.')).toBeVisible();
  expect(await statuses()).toEqual([200, 200]);

  await page.getByRole('checkbox', { name: 'France', exact: true }).uncheck({ force: true });
  await page.getByRole('button', { name: 'Enregistrer les types et les territoires' }).click();
  await page.getByRole('button', { name: `Retirer ${member.name}` }).click();
  await expect(page.getByText('La personne est retirée des exceptions.')).toBeVisible();
  expect(await statuses()).toEqual([404, 404]);
  await Promise.all([named!.dispose(), stranger!.dispose()]);
});
