import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { expectAccessible, test } from '../fixtures/server.js';
import { signIn, speakRussian } from '../pages/sign-in.js';

const STREET = 'ул. Импортная';

async function upload(page: Page, kind: string, name: string, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Загрузить файл' }).click();
  const dialog = page.getByRole('dialog', { name: 'Загрузить файл' });
  await dialog.getByRole('combobox').click();
  await page.getByRole('option', { name: kind, exact: true }).click();
  await dialog.getByLabel('Файл', { exact: true }).setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await dialog.getByRole('button', { name: 'Дальше' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name })).toBeVisible();
}

async function officeName(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const answer = await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: '{ offices { code } }' }) });
    return ((await answer.json()) as { readonly data: { readonly offices: readonly { readonly code: string }[] } }).data.offices[0]?.code ?? '';
  });
}

test('a broken file is refused with its row, mended, imported but for bad rows, and undone', async ({ page, server }) => {
  await signIn(page, server, 'administrator-ort');
  await speakRussian(page);
  await page.goto('/settings/imports');
  await expect(page.getByRole('heading', { level: 1, name: 'Импорт' })).toBeVisible();
  const office = await officeName(page);
  const card = page.getByRole('region', { name: 'Загрузка файла' });
  await upload(page, 'Дома', 'дома-сломан.csv', `Улица;Дом;ЦОП\n${Array.from({ length: 20 }, (_, index) => `${STREET};${index + 1};${office}\n`).join('')}${STREET};"21;${office}\n`);
  await expectAccessible(page);
  await card.getByRole('button', { name: 'Проверить файл' }).click();
  await expect(card.getByRole('alert')).toContainText('Строка 22: кавычки не закрыты');
  await upload(page, 'Дома', 'дома.csv', `Улица;Дом;ЦОП\n${STREET};1;${office}\n${STREET};2;нет такого\n`);
  await card.getByRole('button', { name: 'Проверить файл' }).click();
  await expect(card.getByText('Ещё ничего не записано.')).toBeVisible();
  await expect(card.getByRole('table', { name: 'Отказанные строки' })).toContainText('центра обслуживания «нет такого» нет');
  await expectAccessible(page);
  const [download] = await Promise.all([page.waitForEvent('download'), card.getByRole('link', { name: 'Скачать отказанные строки' }).click()]);
  expect(await readFile(await download.path(), 'utf8')).toContain('Причина отказа');
  await card.getByRole('button', { name: 'Загрузить 1 строку' }).click();
  await expect(page.getByRole('row', { name: /дома\.csv/ })).toContainText('загружен');
  await card.getByRole('button', { name: 'Отменить загрузку' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Отменить загрузку' }).click();
  await expect(card.getByText('Загрузка отменена полностью.')).toBeVisible();
});
