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

/** Makes Russian the language of whoever is signed in. Told to the server, because the page turns to the person's own language at its own pace. */
export async function speakRussian(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ask = async (query: string, headers: Record<string, string> = {}) => {
      const answer = await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query }) });
      return (await answer.json()) as { readonly data: { readonly viewer: { readonly csrfToken: string } } };
    };
    const { data } = await ask('{ viewer { csrfToken } }');
    await ask('mutation { setLanguage(input: { language: ru }) { problems { code } } }', { 'x-csrf-token': data.viewer.csrfToken });
  });
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Разделы' })).toBeVisible();
}
