import { expect, expectAccessible, test } from '../fixtures/server.js';
import { ask } from '../pages/accounts.js';
import { signIn, speakRussian } from '../pages/sign-in.js';

test('who reads a card is noted with why; an engineer sees it masked and is not in the log', async ({ page, server, anotherBrowser, consoleWatch }) => {
  consoleWatch.allow(/FORBIDDEN|403/);
  await signIn(page, server, 'operator-ort');
  await speakRussian(page);
  const input = {
    kind: 'person', fullName: 'Тайнова Света', language: 'ru', birthOn: '1980-02-02', contacts: [{ kind: 'phone', value: '87017770303' }], despiteDuplicates: true, idempotencyKey: crypto.randomUUID(),
  };
  const { registerCustomer } = await ask<{ registerCustomer: { customer: { id: string } } }>(page, `mutation R($input: RegisterCustomerInput!) { registerCustomer(input: $input) { customer { id } } }`, { input });
  const { id } = registerCustomer.customer;
  await page.goto(`/customers/${id}?reason=call`);
  await expect(page.getByRole('region', { name: 'Контакты' })).toContainText('777');
  await expect(page.getByRole('link', { name: 'Кто читал' })).toHaveCount(0);

  const engineer = await (await anotherBrowser()).newPage();
  await signIn(engineer, server, 'field-engineer-ort');
  await speakRussian(engineer);
  await engineer.goto(`/customers/${id}`);
  await expect(engineer.getByText('личные данные скрыты')).toBeVisible();
  await expect(engineer.getByRole('article')).toContainText('••');
  await expect(engineer.getByRole('article')).not.toContainText('02.02.1980');
  await expect(engineer.getByRole('button', { name: 'Изменить контакты' })).toHaveCount(0);
  await expectAccessible(engineer);

  const auditor = await (await anotherBrowser()).newPage();
  await signIn(auditor, server, 'auditor-ort');
  await speakRussian(auditor);
  await auditor.goto('/privacy');
  const log = auditor.getByRole('grid', { name: 'Кто читал карточки' });
  const reader = server.signIns.find(({ login }) => login === 'operator-ort')?.fullName ?? '';
  await expect(log.getByRole('row', { name: /Тайнова Света/ }).filter({ hasText: 'звонок' })).toContainText(reader);
  await expectAccessible(auditor);
  await auditor.getByRole('combobox', { name: /^Зачем/ }).click();
  await auditor.getByRole('option', { name: 'приём' }).click();
  await expect(auditor).toHaveURL(/reason=desk/);
  await expect(log.getByRole('row', { name: /Тайнова Света/ })).toHaveCount(0);
  await auditor.goto(`/privacy?customer=${id}`);
  await expect(log.getByRole('row', { name: /Тайнова Света/ })).toHaveCount(1);
  await log.getByRole('row', { name: /Тайнова Света/ }).click();
  await expect(auditor.getByRole('tab', { name: 'Кто читал карточку' })).toHaveAttribute('aria-selected', 'true');
  await expect(auditor.getByRole('tabpanel')).toContainText(reader);
});
