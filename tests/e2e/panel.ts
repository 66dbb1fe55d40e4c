import { expect, type Page } from '@playwright/test';
import { demoPassword } from '../support/demo-session.ts';

/** An address of the admin panel. */
export const panel = (path = '') => `${process.env.CMS_URL}/admin${path}`;

/** Signs an account of the demo in and waits for the panel's home page. */
export async function signInToPanel(page: Page, email: string): Promise<void> {
  await page.goto(panel('/auth/login'));
  await page.getByLabel(/^E-?mail/i).fill(email);
  await page.locator('input[name=password]').fill(demoPassword);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page.getByRole('heading', { name: /^Bonjour/ })).toBeVisible({ timeout: 30_000 });
}

/** A card of the panel's home page, by its title. */
export const card = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });
