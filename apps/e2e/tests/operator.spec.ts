import { expect, expectAccessible, test } from '../fixtures/server.js';
import { chooseSubject, openAccount, registerAppeal } from '../pages/front-office.js';
import { signIn } from '../pages/sign-in.js';

test('an operator finds an account, registers an appeal by keyboard and sees the promise with its clause', async ({ page, server }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Вход' })).toBeVisible();
  await expectAccessible(page);
  await signIn(page, server, 'operator-ort');
  await expect(page.getByRole('heading', { name: 'Приём' })).toBeVisible();
  await expectAccessible(page);

  await openAccount(page, 'Абая');
  await expectAccessible(page);
  await page.keyboard.press('KeyN');
  await chooseSubject(page, 'Перерасчёт: нет показаний прибора');
  const promise = page.getByRole('region', { name: 'Что обещаем' });
  await expect(promise).toContainText(/до \d\d\.\d\d\.\d{4}/);
  await expect(promise).toContainText('Приложение №3, строка 3');
  const promised = (await promise.textContent())?.match(/до (\d\d\.\d\d\.\d{4})/)?.[1] ?? 'нет';
  await promise.getByRole('checkbox').first().check();
  await expectAccessible(page);

  await page.getByLabel('Суть обращения').fill('Показаний за октябрь нет, прошу пересчитать.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: /Обращение ORT-\d{4}-\d+/ })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(`до ${promised}`);
  await page.getByRole('button', { name: 'Почему эта дата' }).click();
  await expect(page.getByRole('table', { name: 'День за днём' })).toContainText('выходной');
  await expect(page.getByRole('table', { name: 'Из чего складывается' })).toContainText('Приложение №3, строка 3.1');
  await expectAccessible(page);
});

test('what was typed survives a reload, and the receipt names number, clerk and deadline', async ({ page, server }) => {
  await signIn(page, server, 'operator-ort');
  await page.goto('/appeals/new');
  await page.getByLabel('Заявитель').fill('Серикова Дана');
  await page.getByLabel('Суть обращения').fill('Черновик не должен пропасть.');
  await page.reload();
  await expect(page.getByLabel('Суть обращения')).toHaveValue('Черновик не должен пропасть.');
  await expect(page.getByLabel('Заявитель')).toHaveValue('Серикова Дана');
  await chooseSubject(page, 'Письмо без выезда');
  await page.keyboard.press('Control+Enter');
  const heading = page.getByRole('heading', { level: 1, name: /Обращение / });
  await expect(heading).toBeVisible();
  const number = (await heading.textContent())?.match(/[A-Z]+-\d{4}-\d+/)?.[0] ?? 'нет';
  await page.goto(`${new URL(page.url()).pathname}/receipt`);
  await expect(page.getByRole('main')).toContainText(number);
  await expect(page.getByRole('main')).toContainText('Срок ответа');
  await expectAccessible(page);
});

test('a stranger’s appeal is attached to an account later', async ({ page, server }) => {
  await signIn(page, server, 'operator-ort');
  await registerAppeal(page, { subject: 'Письмо без выезда', text: 'Пишу впервые, счёта не помню.' });
  await page.getByRole('button', { name: 'Привязать счёт' }).click();
  const picker = page.getByRole('combobox', { name: 'Лицевой счёт' });
  await picker.fill('Абая');
  await page.getByRole('option').first().click();
  await expect(page.getByText(/Счёт \d+ привязан/)).toBeVisible();
});

test('the list of appeals keeps its filters in the address and opens the card beside itself', async ({ page, server }) => {
  await signIn(page, server, 'operator-ort');
  await page.goto('/appeals');
  const grid = page.getByRole('grid', { name: 'Обращения' });
  await expect(grid.getByRole('row').nth(1)).toBeVisible();
  await expectAccessible(page);
  await grid.getByRole('row').nth(1).click();
  await expect(page.getByRole('button', { name: 'Закрыть карточку' })).toBeVisible();
  await expectAccessible(page);
  const address = page.url();
  await page.reload();
  expect(page.url()).toBe(address);
  await expect(page.getByRole('button', { name: 'Закрыть карточку' })).toBeVisible();
});
