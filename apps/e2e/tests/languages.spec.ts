import { expect, expectAccessible, test } from '../fixtures/server.js';
import { signIn } from '../pages/sign-in.js';

for (const scheme of ['light', 'dark'] as const) {
  test(`Kazakh pages are whole and accessible, ${scheme}`, async ({ page, server }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: scheme });
    // The choice stays with the person, so each scheme asks another one.
    await signIn(page, server, scheme === 'light' ? 'supervisor-bat' : 'supervisor-shy');
    await page.getByRole('button', { name: /Язык интерфейса/ }).click();
    await page.getByRole('menuitem', { name: 'Қазақша' }).or(page.getByRole('menuitemradio', { name: 'Қазақша' })).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
    for (const address of ['/now', '/appeals', '/work', '/reception', '/settings/offices']) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page);
    }
  });
}

test('an address that leads nowhere says so inside the shell', async ({ page, server }) => {
  await signIn(page, server, 'operator-ort');
  await page.goto('/no/such/place');
  await expect(page.getByRole('heading', { level: 1, name: 'Такой страницы нет' })).toBeVisible();
  await expectAccessible(page);
});
