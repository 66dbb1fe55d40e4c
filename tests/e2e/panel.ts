import { expect, type Page } from '@playwright/test';
import { demoPassword } from '../support/demo-session.ts';
import { enterPanel } from '../support/panel-session.ts';

/** An address of the admin panel. */
export const panel = (path = '') => `${process.env.CMS_URL}/admin${path}`;

const home = (page: Page) => page.getByRole('heading', { name: /^Bonjour/ });

/** Opens the panel's home page as an account of the demo. */
export async function openPanelHome(page: Page, email: string): Promise<void> {
  await enterPanel(page, email);
  await page.goto(panel());
  await expect(home(page)).toBeVisible({ timeout: 30_000 });
}

/** Signs an account of the demo in by the panel's form and waits for the panel's home page. */
export async function signInToPanel(page: Page, email: string): Promise<void> {
  await page.goto(panel('/auth/login'));
  await page.getByLabel(/^E-?mail/i).fill(email);
  await page.locator('input[name=password]').fill(demoPassword);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(home(page)).toBeVisible({ timeout: 30_000 });
}

/** A card of the panel's home page, by its title. */
export const card = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });
