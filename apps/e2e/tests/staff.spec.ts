import { expect, expectAccessible, test } from '../fixtures/server.js';
import { signIn } from '../pages/sign-in.js';

test('a dismissed clerk loses the open page at once', async ({ page, server, anotherBrowser, consoleWatch }) => {
  consoleWatch.allow(/401|UNAUTHENTICATED|WebSocket/);
  await signIn(page, server, 'administrator-ort');
  const clerk = server.signIns.find((one) => one.login === 'operator-shy-2');
  const desk = await (await anotherBrowser()).newPage();
  await signIn(desk, server, 'operator-shy-2');
  await desk.goto('/work');
  await expect(desk.getByRole('heading', { name: 'Моя работа' })).toBeVisible();

  await page.goto('/settings/staff');
  await page.getByRole('searchbox', { name: /Поиск по имени/ }).fill('operator-shy-2');
  await page.getByRole('row', { name: new RegExp(clerk?.fullName ?? 'никто') }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Закрыть доступ' }).click();
  await page.getByLabel('Причина').fill('Уволен');
  await page.getByRole('dialog').getByRole('button', { name: 'Закрыть доступ' }).click();
  await expect(page.getByText(/доступ закрыт/i).first()).toBeVisible();
  await expect(desk.getByText(/Сеанс закончился/).first()).toBeVisible();
});

test('a new clerk changes the temporary password before anything else', async ({ page, server, anotherBrowser }) => {
  await signIn(page, server, 'administrator-ort');
  const reset = server.signIns.find((one) => one.login === 'operator-bat-2');
  await page.goto('/settings/staff');
  await page.getByRole('searchbox', { name: /Поиск по имени/ }).fill('operator-bat-2');
  await page.getByRole('row', { name: new RegExp(reset?.fullName ?? 'никто') }).click();
  await page.getByRole('button', { name: 'Сбросить пароль' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Сбросить пароль' }).click();
  const dialog = page.getByRole('dialog', { name: 'Временный пароль' });
  await expect(dialog).toBeVisible();
  const temporary = (await dialog.textContent())?.match(/[a-z0-9]{4,}(?:-[a-z0-9]{4,})+/)?.[0] ?? '';
  expect(temporary).not.toBe('');

  const desk = await (await anotherBrowser()).newPage();
  await desk.goto('/');
  await desk.getByLabel('Имя для входа').fill('operator-bat-2');
  await desk.getByLabel('Пароль', { exact: true }).fill(temporary);
  await desk.getByRole('button', { name: 'Войти' }).click();
  await expect(desk.getByText(/Пароль временный/)).toBeVisible();
  await expectAccessible(desk);
  await desk.getByLabel('Нынешний пароль', { exact: true }).fill(temporary);
  await desk.getByLabel('Новый пароль', { exact: true }).fill('три тёплых батареи');
  await desk.getByLabel('Новый пароль ещё раз', { exact: true }).fill('три тёплых батареи');
  await desk.getByRole('button', { name: 'Сменить пароль' }).click();
  await expect(desk.getByRole('heading', { name: 'Приём' })).toBeVisible();
});
