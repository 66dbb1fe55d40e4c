import { expect, test } from '../support/watched-test.ts';
import { linkIn, mailTo } from '../support/mailbox.ts';
import { newPerson, signIn, signUp, site } from './person.ts';

test('a forgotten password is chosen anew from the mail, which closes the other sessions', async ({
  page,
  browser,
}) => {
  const person = newPerson('Chloe');
  await signUp(page, person);
  const elsewhere = await (await browser.newContext()).newPage();
  await signIn(elsewhere, person);

  await page.goto(site('/mot-de-passe-oublie'));
  await page.locator('main input[name=email]').fill(person.email);
  await page.locator('main form button').first().click();
  await expect(page).toHaveURL(/courriel-envoye/);
  const mail = await mailTo(person.email, /mot de passe/i);
  await page.goto(linkIn(mail, /nouveau-mot-de-passe\?jeton=/));
  const password = 'violon asphalte brioche tunnel';
  await page.locator('main input[name=password]').fill(password);
  await page.locator('main form button[type=submit], main form button:not([type])').last().click();
  await expect(page).toHaveURL(/connexion/);

  await elsewhere.goto(site('/etabli'));
  await expect(elsewhere).toHaveURL(/connexion/);
  await signIn(page, { email: person.email, password });
  await elsewhere.context().close();
});
