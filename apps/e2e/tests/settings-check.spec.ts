import { expect, expectAccessible, test } from '../fixtures/server.js';
import { signIn, speakRussian } from '../pages/sign-in.js';

test('the check names clauses and readings, filters stand in the address, and a norm opens from its finding', async ({ page, server }) => {
  await signIn(page, server, 'administrator-ort');
  await speakRussian(page);
  await page.getByRole('link', { name: 'Проверка' }).click();
  const errors = page.getByRole('region', { name: /Ошибки/ });
  const finding = errors.getByRole('listitem').filter({ hasText: 'Единица времени не напечатана' }).first();
  await expect(finding).toContainText('Приложение №1');
  await expect(finding).toContainText('Предлагаем читать');
  await expect(page.getByRole('region', { name: /Предупреждения/ })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: /^Ошибки/ }).click();
  await expect(page).toHaveURL(/severity=error/);
  await expect(page.getByRole('region', { name: /Предупреждения/ })).toBeHidden();
  await page.reload();
  await expect(page.getByRole('region', { name: /Предупреждения/ })).toBeHidden();
  await finding.getByRole('link', { name: 'alts.p1.s3b' }).click();
  await expect(page.getByRole('region', { name: 'Карточка нормы' })).toContainText('Приложение №1, строка 3 (вторая роль)');
});

test('coverage says of every norm how it is used and where', async ({ page, server }) => {
  await signIn(page, server, 'administrator-ort');
  await speakRussian(page);
  await page.goto('/settings/check?view=coverage');
  const table = page.getByRole('grid', { name: 'Как применяется каждая норма' });
  await expect(table).toHaveAttribute('aria-rowcount', '59');
  await expect(table.getByRole('row', { name: /alts\.p3\.s2 / })).toContainText('карта p3');
  await expectAccessible(page);
});

test('an operator reads the standard but does not check or change it', async ({ page, server, consoleWatch }) => {
  consoleWatch.allow(/Permission standards:lint is missing/);
  await signIn(page, server, 'operator-ort');
  await speakRussian(page);
  await page.goto('/settings/standard?norm=alts.p3.s2');
  await expect(page.getByRole('region', { name: 'Карточка нормы' })).toContainText('Приложение №3, строка 2');
  await expect(page.getByRole('button', { name: 'Изменить для компании' })).toBeHidden();
  await page.goto('/settings/check');
  await expect(page.getByRole('heading', { name: 'Нет доступа' })).toBeVisible();
});
