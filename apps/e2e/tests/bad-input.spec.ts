import { expect, test } from '../fixtures/server.js';
import { chooseSubject, registerAppeal } from '../pages/front-office.js';
import { signIn } from '../pages/sign-in.js';

test('a text of 100,000 characters is refused in one sentence and kept', async ({ page, server }) => {
  await signIn(page, server, 'operator-ort');
  await page.goto('/appeals/new');
  await page.getByLabel('Заявитель').fill('Серикова Дана');
  await chooseSubject(page, 'Письмо без выезда');
  const text = 'а'.repeat(100_000);
  await page.getByLabel('Суть обращения').fill(text);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/Не больше 20\s000 знаков/).first()).toBeVisible();
  await expect(page.getByLabel('Суть обращения')).toHaveValue(text);
  await expect(page).toHaveURL(/appeals\/new/);
});

test('an empty form names each missing field and puts the cursor in the first', async ({ page, server }) => {
  await signIn(page, server, 'operator-ort');
  await page.goto('/appeals/new');
  await expect(page.getByRole('combobox', { name: 'Тема' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Исправьте 3 поля')).toBeVisible();
  await expect(page.getByLabel('Заявитель')).toBeFocused();
});

test('a session that ends in the middle of a form is renewed in place, and nothing typed is lost', async ({ page, server, context, consoleWatch }) => {
  consoleWatch.allow(/401|UNAUTHENTICATED/);
  await signIn(page, server, 'operator-ort');
  await page.goto('/appeals/new');
  await page.getByLabel('Заявитель').fill('Серикова Дана');
  await chooseSubject(page, 'Письмо без выезда');
  await page.getByLabel('Суть обращения').fill('Сеанс кончится посреди формы.');
  await context.clearCookies();
  await page.keyboard.press('Control+Enter');
  const again = page.getByRole('dialog', { name: 'Сеанс закончился' });
  await expect(again).toBeVisible();
  const password = server.signIns.find((one) => one.login === 'operator-ort')?.password ?? '';
  await again.getByLabel('Пароль', { exact: true }).fill(password);
  await again.getByRole('button', { name: 'Продолжить' }).click();
  await expect(again).toBeHidden();
  const heading = page.getByRole('heading', { level: 1, name: /Обращение / });
  const kept = page.getByLabel('Суть обращения');
  await expect(heading.or(kept)).toBeVisible();
  if (await kept.isVisible()) {
    await expect(kept).toHaveValue('Сеанс кончится посреди формы.');
    await page.keyboard.press('Control+Enter');
  }
  await expect(heading).toBeVisible();
});

test('two people on one step: the second is told who was first and what stands now', async ({ page, server, anotherBrowser }) => {
  await signIn(page, server, 'specialist-ort');
  await registerAppeal(page, { account: 'Абая', subject: 'Письмо без выезда', text: 'Один этап, два человека.' });
  const address = new URL(page.url()).pathname;
  const other = await (await anotherBrowser()).newPage();
  await signIn(other, server, 'specialist-ort-2');
  // The other browser hears of nothing: its socket is cut, so it acts on what it saw.
  await other.routeWebSocket(/graphql/, (socket) => socket.close());
  await other.goto(address);
  const otherPanel = other.getByRole('region', { name: 'Что сделать сейчас' });
  await expect(otherPanel.getByRole('button', { name: 'Взять в работу' })).toBeVisible();
  await page.getByRole('region', { name: 'Что сделать сейчас' }).getByRole('button', { name: 'Взять в работу' }).click();
  await expect(page.getByRole('button', { name: /Вернуть в очередь/ })).toBeVisible();
  await otherPanel.getByRole('button', { name: 'Взять в работу' }).click();
  await expect(other.getByText(/Пока вы работали, этап изменился|Этап уже взял другой сотрудник/).first()).toBeVisible();
});

test('a wrong password is one sentence that says nothing more', async ({ page, consoleWatch }) => {
  consoleWatch.allow(/401/);
  await page.goto('/');
  await page.getByLabel('Имя для входа').fill('operator-ort');
  await page.getByLabel('Пароль', { exact: true }).fill('не тот пароль');
  await page.getByRole('button', { name: 'Войти' }).click();
  await expect(page.getByText('Неверное имя или пароль')).toBeVisible();
});
