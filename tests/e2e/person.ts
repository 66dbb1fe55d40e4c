import crypto from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { linkIn, mailTo } from '../support/mailbox.ts';

export interface Person {
  firstName: string;
  lastName: string;
  email: string;
  password: string;
}

/** Somebody nobody has met yet. */
export const newPerson = (firstName: string): Person => ({
  firstName,
  lastName: 'Parcours',
  email: `${firstName.toLowerCase()}-${crypto.randomBytes(4).toString('hex')}@exemple.test`,
  password: 'girafe cuivre moulin samovar',
});

/** The site's address, as every journey writes it. */
export const site = (path = '/') => `${process.env.SITE_URL}${path}`;

/** Six fields and the charter, then the link of the confirmation mail. */
export async function signUp(page: Page, person: Person) {
  await page.goto(site('/inscription'));
  await page.getByLabel('Prénom').fill(person.firstName);
  await page.getByLabel('Nom', { exact: true }).fill(person.lastName);
  await page.getByLabel('Adresse électronique').fill(person.email);
  await page.locator('input[name=password]').fill(person.password);
  await page.getByLabel('Type d’acteur').selectOption({ label: 'Médiateur numérique' });
  await page.getByLabel('Territoire').selectOption({ label: 'Finistère' });
  await page.getByRole('checkbox', { name: /charte/ }).check({ force: true });
  await page.getByRole('button', { name: 'Créer mon compte' }).click();
  await expect(page).toHaveURL(/courriel-envoye/);
  const mail = await mailTo(person.email, /./);
  await page.goto(linkIn(mail, /confirmation\?jeton=/));
  await page.getByRole('button', { name: 'Confirmer mon compte' }).click();
  await expect(page).toHaveURL(/connexion/);
}

export async function signIn(page: Page, { email, password }: Pick<Person, 'email' | 'password'>) {
  await page.goto(site('/connexion'));
  await page.getByLabel('Adresse électronique').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.getByRole('button', { name: 'Se connecter' }).last().click();
  await expect(page).toHaveURL(/etabli/);
}
