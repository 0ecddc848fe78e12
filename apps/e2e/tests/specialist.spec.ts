import { expect, expectAccessible, test } from '../fixtures/server.js';
import { registerAppeal } from '../pages/front-office.js';
import { signIn } from '../pages/sign-in.js';

test('a step is taken, completed by its document, and the next step goes on', async ({ page, server, anotherBrowser }) => {
  await signIn(page, server, 'operator-ort');
  const number = await registerAppeal(page, { account: 'Абая', subject: 'Письмо без выезда', text: 'Прошу разъяснить начисление.' });
  const address = new URL(page.url()).pathname;

  const back = await (await anotherBrowser()).newPage();
  await signIn(back, server, 'specialist-ort');
  await back.goto('/work');
  await expect(back.getByRole('heading', { name: 'Моя работа' })).toBeVisible();
  await expectAccessible(back);
  await back.goto(address);
  await expect(back.getByRole('heading', { level: 1, name: new RegExp(number) })).toBeVisible();
  const panel = back.getByRole('region', { name: 'Что сделать сейчас' });
  const first = await panel.textContent();
  await panel.getByRole('button', { name: 'Взять в работу' }).click();
  await expect(panel.getByRole('button', { name: /Вернуть в очередь/ })).toBeVisible();
  await panel.getByRole('button', { name: /Закончить/ }).click();
  await expect(back.getByRole('form', { name: /Документ этапа/ })).toBeVisible();
  await expectAccessible(back);
  await back.getByLabel(/Примечание/).fill('Проверено по базе.');
  await back.getByRole('button', { name: /Зарегистрировать и закончить/ }).click();
  await expect(back.getByText(/Этап закончен, документ .* зарегистрирован/)).toBeVisible();
  await expect(panel).not.toHaveText(first ?? '');
});

test('a step sent back carries its reason to whoever opens the card', async ({ page, server }) => {
  await signIn(page, server, 'specialist-ort');
  await registerAppeal(page, { account: 'Абая', subject: 'Письмо без выезда', text: 'Прошу проверить счёт.' });
  const panel = page.getByRole('region', { name: 'Что сделать сейчас' });
  await panel.getByRole('button', { name: 'Взять в работу' }).click();
  await panel.getByRole('button', { name: /Закончить/ }).click();
  await page.getByRole('button', { name: /Зарегистрировать и закончить/ }).click();
  await expect(page.getByText(/Этап закончен, документ/)).toBeVisible();
  await panel.getByRole('button', { name: /Взять в работу/ }).click();
  await panel.getByRole('button', { name: /Вернуть назад/ }).click();
  await page.getByRole('button', { name: 'Вернуть', exact: true }).click();
  await expect(page.getByText('Заполните поле')).toBeVisible();
  await page.getByLabel('Причина').fill('Не приложена копия счёта');
  await page.keyboard.press('Control+Enter');
  await expect(panel).toContainText('Не приложена копия счёта');
});

test('a step just taken is completed at once, though the card is still being read anew', async ({ page, server }) => {
  await signIn(page, server, 'specialist-ort');
  await registerAppeal(page, { account: 'Абая', subject: 'Письмо без выезда', text: 'Прошу прислать копию счёта.' });
  const panel = page.getByRole('region', { name: 'Что сделать сейчас' });
  // A busy server: the news of the change comes before the answer about the card, which is slow.
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('AppealPage') === true) await new Promise((resolve) => setTimeout(resolve, 3_000));
    await route.continue();
  });
  await panel.getByRole('button', { name: 'Взять в работу' }).click();
  await panel.getByRole('button', { name: /Закончить/ }).click();
  await page.getByRole('button', { name: /Зарегистрировать и закончить/ }).click();
  await expect(page.getByText(/Этап закончен, документ/)).toBeVisible();
});
