import { expect, expectAccessible, test } from '../fixtures/server.js';
import { registerAppeal } from '../pages/front-office.js';
import { signIn } from '../pages/sign-in.js';

test('the figures change by themselves when an operator registers in another browser', async ({ page, server, anotherBrowser }) => {
  await signIn(page, server, 'supervisor-ort');
  await expect(page.getByRole('heading', { name: 'Сейчас' })).toBeVisible();
  await expectAccessible(page);
  const strip = page.getByLabel(/^Показатели/);
  await expect(strip).toContainText('Поступило сегодня');
  const before = await strip.textContent();

  const desk = await (await anotherBrowser()).newPage();
  await signIn(desk, server, 'operator-ort');
  await registerAppeal(desk, { account: 'Абая', subject: 'Письмо без выезда', text: 'Вопрос по счёту за ноябрь.' });
  await expect(strip).not.toHaveText(before ?? '');
});

test('each number opens the list behind it', async ({ page, server }) => {
  await signIn(page, server, 'supervisor-ort');
  const open = page.getByRole('link', { name: /Открыто — \d/ }).first();
  await expect(open).toBeVisible();
  const shown = (await open.getAttribute('aria-label'))?.match(/— ([\d\s\u00a0]+)/)?.[1]?.replace(/\D/g, '') ?? 'нет';
  await open.click();
  await expect(page).toHaveURL(/\/appeals\?/);
  await expect(page.getByText(new RegExp(`^${shown} обращени`))).toBeVisible();
});
