import { identifierFault } from '@ortalyk/domain';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../fixtures/server.js';
import { ask } from '../pages/accounts.js';
import { signIn, speakRussian } from '../pages/sign-in.js';

/** A right ИИН of somebody born that day, the only one of its head: no two tests share one. */
function iinOf(head: string): string {
  const found = Array.from('0123456789').map((digit) => head + digit).find((value) => identifierFault('iin', value) === null);
  if (found === undefined) throw new Error(`no ИИН begins with ${head}`);
  return found;
}

const REGISTER = `mutation R($input: RegisterCustomerInput!) { registerCustomer(input: $input) { customer { id } problems { code } } }`;

async function register(page: Page, more: object): Promise<string> {
  const input = { kind: 'person', language: 'ru', contacts: [], despiteDuplicates: true, idempotencyKey: crypto.randomUUID(), ...more };
  const { registerCustomer } = await ask<{ registerCustomer: { customer: { id: string } | null; problems: readonly object[] } }>(page, REGISTER, { input });
  expect(registerCustomer.problems).toEqual([]);
  return registerCustomer.customer?.id ?? '';
}

test('a person is registered with a typo in the ИИН, which is named and mended by one press; the record alike stands beside', async ({ page, server }) => {
  const right = iinOf('88041230012');
  const swapped = `${right.slice(0, 10)}${right[11]}${right[10]}`;
  await signIn(page, server, 'operator-ort');
  await speakRussian(page);
  await page.goto('/customers/new');
  await expect(page.getByRole('heading', { level: 1, name: 'Новый потребитель' })).toBeVisible();
  await page.getByLabel('Ф.И.О.').fill('Опечаткина Зоя Ильинична');
  await page.getByLabel('ИИН').fill(swapped);
  await expect(page.getByText('Похоже, переставлены соседние цифры')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: `Взять ${right}` }).click();
  await expect(page.getByText('Номер верен, дата рождения 12.04.1988')).toBeVisible();
  await page.getByLabel('Контакт', { exact: true }).fill('+7 701 555 44 33');

  // What was typed survives a reload.
  await page.reload();
  await expect(page.getByLabel('Ф.И.О.')).toHaveValue('Опечаткина Зоя Ильинична');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Опечаткина Зоя Ильинична' })).toBeVisible();
  await expect(page.getByRole('article')).toContainText(right);
  await expectAccessible(page);

  await page.goto('/customers/new');
  await page.getByLabel('Ф.И.О.').fill('Опечаткина З. И.');
  await page.getByLabel('ИИН').fill(right);
  const alike = page.getByRole('region', { name: 'Похожие записи' });
  await expect(alike).toContainText('Опечаткина Зоя Ильинична');
  await expectAccessible(page);
  await alike.getByRole('link', { name: 'Открыть эту вместо новой' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Опечаткина Зоя Ильинична' })).toBeVisible();
});

test('contacts, a power of attorney, a category and a consent come and end', async ({ page, server }) => {
  await signIn(page, server, 'operator-ort');
  await speakRussian(page);
  const id = await register(page, { fullName: 'Полный Карточкин' });
  await page.goto(`/customers/${id}`);
  await page.getByRole('button', { name: 'Изменить контакты' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Контакт', { exact: true }).fill('12');
  await dialog.getByRole('button', { name: 'Сохранить' }).click();
  await expect(dialog.locator('[aria-invalid="true"]')).toBeFocused();
  await expectAccessible(page, { popupOpen: true });
  await dialog.getByLabel('Контакт', { exact: true }).fill('8 701 000 11 22');
  await dialog.getByRole('button', { name: 'Сохранить' }).click();
  await expect(page.getByRole('region', { name: 'Контакты' })).toContainText('701');

  await page.getByRole('button', { name: 'Добавить представителя' }).click();
  await dialog.getByLabel('Ф.И.О.').fill('Доверенный Марат');
  await dialog.getByLabel('Номер документа').fill('77');
  await dialog.getByLabel('Дата документа').fill('01.01.2020');
  await dialog.getByLabel('Действует с', { exact: true }).fill('01.01.2020');
  await dialog.getByLabel(/^Действует по/).fill('01.01.2021');
  await dialog.getByRole('button', { name: 'Добавить представителя' }).click();
  await expect(dialog.getByText('Срок доверенности истёк 01.01.2021')).toBeVisible();
  await dialog.getByLabel(/^Действует по/).fill('01.01.2099');
  await dialog.getByRole('button', { name: 'Добавить представителя' }).click();
  await expect(page.getByRole('region', { name: 'Представители' })).toContainText('действует по 01.01.2099');

  await page.getByRole('button', { name: 'Записать согласие' }).click();
  await dialog.getByRole('button', { name: 'Записать согласие' }).click();
  const consents = page.getByRole('region', { name: 'Согласия' });
  await expect(consents).toContainText('на бумаге');
  await consents.getByRole('button', { name: /Отозвать/ }).click();
  await dialog.getByRole('button', { name: 'Отозвать' }).click();
  await expect(consents).toContainText('отозвано');
});

test('a pair of duplicates is compared, merged and taken apart again', async ({ page, server }) => {
  const taxId = iinOf('79030340023');
  await signIn(page, server, 'operator-ort');
  await speakRussian(page);
  await register(page, { fullName: 'Двойникова Анна Львовна', taxId, contacts: [{ kind: 'phone', value: '87015550101' }] });
  // The phone too: the surest pair stands first, above those the town brings.
  await register(page, { fullName: 'Двойникова Аня', taxId, contacts: [{ kind: 'phone', value: '87015550101' }] });
  await page.goto('/duplicates');
  const grid = page.getByRole('grid', { name: 'Двойники' });
  await expect(grid).toContainText('Почти наверняка');
  await grid.getByRole('row', { name: /Двойникова/ }).click();
  const panel = page.getByRole('region', { name: 'Один человек или двое?' });
  await expect(panel.getByRole('table', { name: 'Сравнение записей' })).toContainText(taxId);
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Это один человек: объединить' }).click();
  await expect(grid.getByRole('row', { name: /Двойникова/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Отменить' }).click();
  await expect(page.getByText('Объединение отменено')).toBeVisible();
  await expect(grid.getByRole('row', { name: /Двойникова/ })).toHaveCount(1);

  await grid.getByRole('row', { name: /Двойникова/ }).click();
  await panel.getByRole('button', { name: 'Это разные люди' }).click();
  await expect(grid.getByRole('row', { name: /Двойникова/ })).toHaveCount(0);
});

test('a person is erased for good: said in words, confirmed by the name, with the application; counts stay', async ({ page, server }) => {
  await signIn(page, server, 'administrator-ort');
  await speakRussian(page);
  const id = await register(page, { fullName: 'Забытая Мария', taxId: iinOf('68070740034'), contacts: [{ kind: 'phone', value: '87016660202' }] });
  await page.goto(`/customers/${id}`);
  await page.getByRole('button', { name: 'Удалить личные данные' }).click();
  const dialog = page.getByRole('dialog', { name: 'Удалить личные данные' });
  await expect(dialog).toContainText('Отменить это нельзя');
  await dialog.getByLabel('По какому заявлению').fill('Заявление № 9 от 20.11.2026');
  await dialog.getByLabel(/Для подтверждения напишите имя/).fill('Мария');
  await dialog.getByRole('button', { name: 'Удалить навсегда' }).click();
  await expect(dialog.getByText('Напишите имя точно как в карточке')).toBeVisible();
  await expectAccessible(page, { popupOpen: true });
  await dialog.getByLabel(/Для подтверждения напишите имя/).fill('забытая мария');
  await dialog.getByRole('button', { name: 'Удалить навсегда' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Персональные данные удалены' })).toBeVisible();
  await expect(page.getByRole('article')).not.toContainText('87016660202');
  await expect(page.getByRole('button', { name: 'Изменить', exact: true })).toHaveCount(0);
  await expectAccessible(page);
});
