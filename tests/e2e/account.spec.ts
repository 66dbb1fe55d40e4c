import type { Page } from '@playwright/test';
import { expect, test } from '../support/watched-test.ts';
import { linkIn, mailTo } from '../support/mailbox.ts';
import { newPerson, signIn, signUp, site } from './person.ts';

const notice = (page: Page) => page.locator('[data-notice]');
const password = 'violon asphalte brioche tunnel';

async function changeAddress(page: Page, to: string, given: string) {
  await page.goto(site('/compte/courriel'));
  await page.getByLabel('Nouvelle adresse').fill(to);
  await page.locator('main input[name=password]').fill(given);
  await page.getByRole('button', { name: 'Recevoir le lien de confirmation' }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a member completes their profile, then keeps it to members', async ({ page }) => {
      const person = newPerson('Nadia');
      await signUp(page, person);
      await signIn(page, person);
      await page.goto(site('/compte'));
      await page.getByLabel('Prénom').fill('');
      await page.getByLabel('Biographie').fill('Médiatrice à Brest.');
      await page.getByRole('button', { name: 'Enregistrer mon profil' }).click();
      await expect(page).toHaveTitle(/^Erreur/);
      // Nothing typed is lost.
      await expect(page.getByLabel('Biographie')).toHaveValue('Médiatrice à Brest.');
      await page.getByLabel('Prénom').fill('Nadège');
      await page.getByRole('radio', { name: /^Publique/ }).check({ force: true });
      await page.getByRole('button', { name: 'Enregistrer mon profil' }).click();
      await expect(notice(page)).toContainText('Votre profil est enregistré');
      await expect(page.getByLabel('Prénom')).toHaveValue('Nadège');
      await expect(page.getByText('Elle est publique : tout le monde peut la lire.')).toBeVisible();
      await page.getByRole('radio', { name: /^Membres seulement/ }).check({ force: true });
      await page.getByRole('button', { name: 'Enregistrer mon profil' }).click();
      await expect(page.getByText('on vous voit comme « Membre de La Base »')).toBeVisible();
    });

    test('a member changes address by the link sent to the new one', async ({ page, browser }) => {
      const person = newPerson('Ousmane');
      const moved = `nouvelle-${person.email}`;
      await signUp(page, person);
      await signIn(page, person);
      const elsewhere = await browser.newContext({ javaScriptEnabled });
      const other = await elsewhere.newPage();
      await signIn(other, person);

      await changeAddress(page, moved, 'pas le bon mot de passe');
      await expect(page).toHaveTitle(/^Erreur/);
      await expect(page.getByLabel('Nouvelle adresse')).toHaveValue(moved);
      await changeAddress(page, moved, person.password);
      await expect(page.getByRole('heading', { name: 'En attente de confirmation' })).toBeVisible();
      expect((await mailTo(person.email, /Changement d’adresse demandé/)).text).toContain(moved);

      const link = linkIn(await mailTo(moved, /Confirmez votre nouvelle adresse/), /courriel\/confirmation\?jeton=/);
      await page.goto(link);
      await page.getByRole('button', { name: 'Confirmer ma nouvelle adresse' }).click();
      await expect(notice(page)).toContainText('Votre adresse est changée');
      await expect(page.getByText(moved, { exact: true })).toBeVisible();
      await mailTo(person.email, /L’adresse de votre compte a changé/);
      await other.goto(site('/etabli'));
      await expect(other).toHaveURL(/connexion/);
      await signIn(other, { email: moved, password: person.password });

      // Used once: the page then helps.
      await other.goto(link);
      const [answer] = await Promise.all([
        other.waitForResponse((response) => response.request().method() === 'POST'),
        other.getByRole('button', { name: 'Confirmer ma nouvelle adresse' }).click(),
      ]);
      expect(answer.status()).toBe(410);
      await expect(other.getByRole('link', { name: 'Demander un nouveau lien' })).toBeVisible();
      await elsewhere.close();
    });

    test('a member changes password, closes a session, then all of them', async ({ page, browser }) => {
      const person = newPerson('Perrine');
      await signUp(page, person);
      await signIn(page, person);
      const contexts = [await browser.newContext(), await browser.newContext()];
      const [one, two] = (await Promise.all(contexts.map((context) => context.newPage()))) as [Page, Page];
      await signIn(one, person);
      await page.goto(site('/compte/securite'));
      await expect(page.getByText('Votre compte est ouvert dans 2 sessions.')).toBeVisible();
      await page.getByRole('button', { name: /^Fermer la session/ }).click();
      await expect(notice(page)).toContainText('La session est fermée');
      await one.goto(site('/etabli'));
      await expect(one).toHaveURL(/connexion/);

      await signIn(two, person);
      await page.locator('main input[name=currentPassword]').fill(person.password);
      await page.locator('main input[name=password]').fill(password);
      await page.getByRole('button', { name: 'Changer de mot de passe' }).click();
      await expect(notice(page)).toContainText('Votre mot de passe est changé');
      await mailTo(person.email, /mot de passe a été changé/);
      await two.goto(site('/etabli'));
      await expect(two).toHaveURL(/connexion/);

      await signIn(two, { email: person.email, password });
      await page.goto(site('/compte/securite'));
      await page.getByRole('button', { name: 'Me déconnecter partout' }).click();
      await expect(page).toHaveTitle(/^Erreur/);
      await page.getByRole('checkbox', { name: /fermer toutes mes sessions/ }).check({ force: true });
      await page.getByRole('button', { name: 'Me déconnecter partout' }).click();
      await expect(notice(page)).toContainText('Toutes vos sessions sont fermées');
      await two.goto(site('/etabli'));
      await expect(two).toHaveURL(/connexion/);
      for (const context of contexts) await context.close();
    });
  });
}

test('the menu of the account opens, closes and signs out by keyboard', async ({ page }) => {
  const person = newPerson('Quentin');
  await signUp(page, person);
  await signIn(page, person);
  const menu = page.locator('details[data-account-menu]').first();
  await menu.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(menu.getByRole('link', { name: 'Mon profil' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(menu.getByRole('link', { name: 'Mon profil' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu.getByRole('link', { name: 'Mon profil' })).toBeHidden();
  await expect(menu.locator('summary')).toBeFocused();
  await page.keyboard.press('Enter');
  for (let tab = 0; tab < 4; tab += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/connexion/);
  await expect(notice(page)).toContainText('Vous êtes déconnecté');
});
