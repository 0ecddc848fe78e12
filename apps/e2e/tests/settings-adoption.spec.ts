import { startCopy, readSignIns } from '../fixtures/application.js';
import { expect, expectAccessible, test } from '../fixtures/server.js';
import { registerAppeal } from '../pages/front-office.js';
import { signIn, speakRussian } from '../pages/sign-in.js';

/** A subject whose whole promise is the one norm that the draft changes. */
const subject = 'Перерасчёт: проверить начисления';

test('a draft is edited, compared and adopted from a day: new appeals run by it, running promises stay (T21)', async ({ browser, contextOptions, consoleWatch }) => {
  // A company of its own: what is adopted here is in force for everybody.
  test.setTimeout(180_000);
  const application = await startCopy('adoption');
  const context = await browser.newContext({ ...contextOptions, baseURL: application.url });
  try {
    consoleWatch.follow(context);
    const page = await context.newPage();
    const server = { url: application.url, dataFolder: application.dataFolder, signIns: await readSignIns(application.dataFolder), ortalyk: () => '' };
    await signIn(page, server, 'administrator-ort');
    await speakRussian(page);
    const promised = async () => (await page.getByRole('main').textContent())?.match(/до (\d\d\.\d\d\.\d{4})/)?.[1] ?? 'нет';
    await registerAppeal(page, { subject, text: 'До новой редакции.' });
    const [oldCard, oldDate] = [new URL(page.url()).pathname, await promised()];

    await page.goto('/settings/standard?tab=editions');
    const editions = page.getByRole('table', { name: 'Редакции стандарта' });
    await expect(editions.getByRole('row', { name: /Редакция №1/ })).toBeVisible();
    await page.keyboard.press('KeyN');
    await page.getByRole('dialog').getByLabel('Название новой редакции').fill('Редакция №2');
    await page.getByRole('button', { name: 'Создать черновик' }).click();
    await page.getByRole('link', { name: 'Нормы: Редакция №2' }).click();
    await page.getByRole('searchbox', { name: 'Пункт, название или код' }).fill('alts.p3.s1');
    await page.getByRole('row', { name: /Приложение №3, строка 1/ }).click();
    await page.getByRole('button', { name: 'Изменить в черновике' }).click();
    await page.getByRole('dialog').getByLabel('Предел (до)').fill('4');
    await page.getByRole('button', { name: 'Сохранить в черновике' }).click();
    const norm = page.getByRole('region', { name: 'Карточка нормы' });
    await expect(norm).toContainText('принято как 4 рабочих дня');

    await page.goto('/settings/standard?tab=editions');
    await page.getByRole('link', { name: 'Сравнить: Редакция №2' }).click();
    await expect(page.getByRole('table', { name: 'Отличия норма за нормой' })).toContainText('ждать дольше');

    await page.goto('/settings/standard?tab=editions');
    await page.getByRole('button', { name: 'Ввести в действие: Редакция №2' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Первый день действия').fill('01.01.2020');
    await dialog.getByRole('button', { name: 'Ввести в действие' }).click();
    await expect(dialog.getByText(/не раньше/)).toBeVisible();
    const today = new Intl.DateTimeFormat('ru-RU', { timeZone: 'Asia/Almaty', day: '2-digit', month: '2-digit', year: 'numeric' }).format(Date.now());
    await dialog.getByLabel('Первый день действия').fill(today);
    await dialog.getByRole('button', { name: 'Ввести в действие' }).click();
    await expect(dialog).toBeHidden();
    await expect(editions.getByRole('row', { name: /^Редакция №2/ })).toContainText('действует');
    await expect(editions.getByRole('row', { name: /^Редакция №1/ })).toContainText('заменена');
    await expectAccessible(page);

    await registerAppeal(page, { subject, text: 'После новой редакции.' });
    expect(await promised()).not.toBe(oldDate);
    await expect(page.getByRole('main')).toContainText('Редакция №2');
    await page.goto(oldCard);
    await expect(page.getByRole('main')).toContainText(`до ${oldDate}`);
    await expect(page.getByRole('main')).toContainText('Редакция №1');
  } finally {
    await context.close();
    await application.stop();
  }
});
