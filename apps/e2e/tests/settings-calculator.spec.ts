import { expect, expectAccessible, test } from '../fixtures/server.js';
import { signIn, speakRussian } from '../pages/sign-in.js';

test('the calculator counts over a holiday day by day, and its address gives a colleague the same answer', async ({ page, server, anotherBrowser }) => {
  await signIn(page, server, 'administrator-ort');
  await speakRussian(page);
  await page.getByRole('link', { name: 'Калькулятор' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Калькулятор срока' })).toBeVisible();
  await expect(page.getByText('Выберите норму и начало')).toBeVisible();
  await page.getByRole('combobox', { name: 'Норма' }).fill('приложение №3 подачи тепла');
  await page.getByRole('option', { name: /Перерасчёт по факту подачи тепла/ }).click();
  await page.getByLabel('Дата начала').fill('05.03.2026');
  await page.getByLabel('Время начала').fill('25:00');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Укажите время: часы и минуты')).toBeVisible();
  await page.getByLabel('Время начала').fill('1750');
  await page.keyboard.press('Control+Enter');

  // T9, T6: after closing it counts as of Friday; 9 March is a moved day off, so two working days end on Wednesday.
  const answer = page.getByRole('region', { name: 'Ответ' });
  await expect(answer.getByRole('heading', { name: 'до 11.03.2026' })).toBeVisible();
  await expect(answer).toContainText('Приложение №3, строка 2');
  await expect(answer.getByRole('row', { name: /09\.03\.2026, пн/ })).toContainText('не считается');
  await expect(answer.getByRole('row', { name: /10\.03\.2026, вт/ })).toContainText('1-й день');
  await expect(answer.getByRole('row', { name: /11\.03\.2026, ср/ })).toContainText('2-й день');
  await expectAccessible(page);

  const colleague = await (await anotherBrowser()).newPage();
  await signIn(colleague, server, 'operator-ort');
  await speakRussian(colleague);
  await colleague.goto(page.url());
  await expect(colleague.getByRole('heading', { name: 'до 11.03.2026' })).toBeVisible();
  await expect(colleague.getByLabel('Время начала')).toHaveValue('17:50');
});

test('a start before the calendar begins is refused in words', async ({ page, server }) => {
  await signIn(page, server, 'administrator-ort');
  await speakRussian(page);
  await page.goto('/settings/calculator?norm=alts.p3.s2');
  await page.getByLabel('Дата начала').fill('05.03.1999');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: 'Ответ' }).getByRole('alert')).toContainText(/календар/i);
});
