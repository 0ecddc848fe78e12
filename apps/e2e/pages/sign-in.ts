import { expect, type Page } from '@playwright/test';
import type { Server } from '../fixtures/server.js';

/** Signs in as somebody of the demo town and waits for the first page of the product. */
export async function signIn(page: Page, server: Server, login: string): Promise<void> {
  const who = server.signIns.find((one) => one.login === login);
  if (who === undefined) throw new Error(`The demo town has no ${login}: ${server.signIns.map((one) => one.login).join(', ')}`);
  await page.goto('/');
  await page.getByLabel('Имя для входа').fill(login);
  await page.getByLabel('Пароль', { exact: true }).fill(who.password);
  await page.getByRole('button', { name: 'Войти' }).click();
  // The interface then speaks the person's own language.
  await expect(page.getByRole('navigation').first()).toBeVisible();
}

/** Turns the interface to Russian, whatever the person's own language is. */
export async function speakRussian(page: Page): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) === 'ru') return;
  await page.getByRole('button', { name: /Қазақша|English/ }).click();
  await page.getByRole('menuitem', { name: 'Русский' }).or(page.getByRole('menuitemradio', { name: 'Русский' })).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
}
