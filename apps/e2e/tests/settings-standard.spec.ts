import { expect, expectAccessible, test } from '../fixtures/server.js';
import { signIn, speakRussian } from '../pages/sign-in.js';

test('a norm is overridden with a reason and dates, and ending it leaves the history', async ({ page, server }) => {
  await signIn(page, server, 'administrator-ort');
  await speakRussian(page);
  await page.getByRole('link', { name: 'Стандарт', exact: true }).click();
  await page.getByRole('searchbox', { name: 'Пункт, название или код' }).fill('alts.p3.s2.1');
  await page.getByRole('row', { name: /Приложение №3, строка 2\.1/ }).click();
  const card = page.getByRole('region', { name: 'Карточка нормы' });
  await expect(card).toContainText('5–7 дней');
  await expect(card).toContainText('Приложение №3, строка 2.1');
  await expectAccessible(page);

  await page.keyboard.press('KeyE');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Предел (до)').fill('6');
  await dialog.getByRole('button', { name: 'Изменить норму' }).click();
  await expect(dialog.getByText('Заполните поле')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Причина' }).fill('Приказ №15 о сокращении срока');
  await expectAccessible(page, { popupOpen: true });
  await dialog.getByRole('button', { name: 'Изменить норму' }).click();
  await expect(card).toContainText('5–6 дней');
  await expect(card).toContainText('По редакции: 5–7 дней');
  await expect(card).toContainText('Приказ №15 о сокращении срока');
  await expect(page.getByRole('row', { name: /Приложение №3, строка 2\.1/ })).toContainText('5–6 дней · изменено');

  await card.getByRole('button', { name: 'Прекратить' }).click();
  await expect(dialog).toContainText('5–7 дней');
  await dialog.getByRole('button', { name: 'Прекратить' }).click();
  await expect(card.getByRole('listitem')).toContainText('прекращено');
  await expect(page.getByRole('row', { name: /Приложение №3, строка 2\.1/ })).not.toContainText('изменено');
});

test('a draft is edited, compared norm by norm and discarded; the edition in force stays untouched', async ({ page, server }) => {
  test.slow();
  await signIn(page, server, 'administrator-ort');
  await speakRussian(page);
  await page.goto('/settings/standard?tab=editions');
  await expect(page.getByRole('table', { name: 'Редакции стандарта' })).toBeVisible();
  await page.keyboard.press('KeyN');
  await page.getByRole('dialog').getByLabel('Название новой редакции').fill('2099-01');
  await page.getByRole('button', { name: 'Создать черновик' }).click();
  await expect(page.getByRole('row', { name: /2099-01/ })).toContainText('черновик');
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Нормы: 2099-01' }).click();
  await expect(page.getByText('Показана редакция 2099-01')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Пункт, название или код' }).fill('обследование объекта');
  await page.getByRole('row', { name: /Приложение №3, строка 2\.1/ }).click();
  await page.getByRole('button', { name: 'Изменить в черновике' }).click();
  await page.getByRole('dialog').getByLabel('Предел (до)').fill('9');
  await page.getByRole('button', { name: 'Сохранить в черновике' }).click();
  await expect(page.getByRole('region', { name: 'Карточка нормы' })).toContainText('5–9 дней');

  await page.goto('/settings/standard?tab=editions');
  await page.getByRole('link', { name: 'Сравнить: 2099-01' }).click();
  await expect(page.getByText('Изменено: 1, добавлено: 0, убрано: 0; без изменений: 57.')).toBeVisible();
  const row = page.getByRole('table', { name: 'Отличия норма за нормой' }).getByRole('row').nth(1);
  await expect(row).toContainText('Приложение №3, строка 2.1');
  await expect(row.locator('del')).toHaveText('7');
  await expect(row.locator('ins')).toHaveText('9');
  await expect(row).toContainText('ждать дольше');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Поменять местами' }).click();
  await expect(row).toContainText('ждать меньше');

  await page.goto('/settings/standard?tab=editions');
  await page.getByRole('button', { name: 'Ввести в действие: 2099-01' }).click();
  await expect(page.getByRole('dialog')).toContainText('Проверка нашла');
  await expectAccessible(page, { popupOpen: true });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Удалить черновик: 2099-01' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Удалить черновик' }).click();
  await expect(page.getByRole('row', { name: /2099-01/ })).toBeHidden();
  await page.goto('/settings/standard?norm=alts.p3.s2.1');
  await expect(page.getByRole('region', { name: 'Карточка нормы' })).toContainText('5–7 дней');
});

test('an open question is answered with a note, and the answer stays in sight', async ({ page, server }) => {
  await signIn(page, server, 'administrator-ort');
  await speakRussian(page);
  await page.goto('/settings/standard?tab=questions');
  const row = page.getByRole('row').filter({ hasText: 'alts.a18' });
  await row.getByRole('button', { name: /Ответить/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /читать как предложено/ }).check();
  await dialog.getByRole('textbox', { name: 'Пояснение' }).fill('Решение технического совета');
  await expectAccessible(page, { popupOpen: true });
  await dialog.getByRole('button', { name: 'Записать ответ' }).click();
  await expect(row).toContainText('Решение технического совета');
  await expect(row.getByRole('button', { name: /Изменить ответ/ })).toBeVisible();
  await expectAccessible(page);
});

test('every settings page of the standard and the calendar is whole and accessible in Kazakh, light and dark', async ({ page, server }) => {
  test.slow();
  // The choice of a language stays with the person: nobody else here signs in as the auditor.
  await signIn(page, server, 'auditor-ort');
  await page.getByRole('button', { name: /Русский|English|Қазақша/ }).click();
  await page.getByRole('menuitem', { name: 'Қазақша' }).or(page.getByRole('menuitemradio', { name: 'Қазақша' })).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
  for (const address of ['/settings/standard?norm=alts.p3.s2', '/settings/standard?tab=questions', '/settings/standard?tab=editions', '/settings/standard/compare', '/settings/calendar', '/settings/calculator', '/settings/check', '/settings/check?view=coverage']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('status', { name: 'Жүктелуде' })).toHaveCount(0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
  }
});
