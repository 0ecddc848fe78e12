import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { readSignIns, runFolder, startApplication } from '../fixtures/application.js';
import { expect, expectAccessible, test } from '../fixtures/server.js';
import { ask } from '../pages/accounts.js';
import { signIn, speakRussian } from '../pages/sign-in.js';

/** Makes one move by its button, filling what its dialog asks for. */
async function move(page: Page, name: string, fill: (dialog: ReturnType<Page['getByRole']>) => Promise<void> = async () => undefined): Promise<void> {
  await page.getByRole('group', { name: 'Что можно сделать сейчас' }).getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog', { name });
  await fill(dialog);
  await dialog.getByRole('button', { name: 'Записать' }).click();
  await expect(dialog).toBeHidden();
}

// The heat standard has no terms for contracts; ОЭК's has them (раздел 3).
test('a contract is concluded with a round of disagreement, warned of and terminated, each step with its clause', async ({ browser, contextOptions, consoleWatch }) => {
  // A town of that company is built first.
  test.setTimeout(300_000);
  const dataFolder = path.join(runFolder, 'contracts-oek');
  const application = await startApplication(dataFolder, ['--standard', 'oek']);
  try {
    const context = await browser.newContext({ ...contextOptions, baseURL: application.url });
    consoleWatch.follow(context);
    const page = await context.newPage();
    const signIns = await readSignIns(dataFolder);
    const login = signIns.find((one) => one.login.startsWith('specialist'))?.login ?? 'specialist';
    await signIn(page, { url: application.url, dataFolder, signIns, ortalyk: () => '' }, login);
    await speakRussian(page);
    const account = await accountWithout(page);

    await page.goto(`/contracts/new?account=${account}`);
    await page.getByLabel('Вид', { exact: true }).click();
    await page.getByRole('option', { name: 'Предприятие' }).click();
    await page.getByLabel('Как поступило').click();
    await page.getByRole('option').first().click();
    await expectAccessible(page);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { level: 1, name: /^Договор / })).toBeVisible();
    const owed = page.getByRole('region', { name: 'Что мы должны и когда' });
    await expect(owed).toContainText('3.3.1');
    await owed.getByRole('button', { name: 'Почему эта дата' }).first().click();
    await expect(owed.getByRole('table').first()).toBeVisible();
    await expectAccessible(page);

    await move(page, 'Уведомить о недостающих');
    await expect(owed.getByText('Прошедший срок: 1')).toBeVisible();
    await move(page, 'Документы принесены', async (dialog) => {
      for (const box of await dialog.getByRole('group', { name: 'Пакет документов' }).getByRole('checkbox').all()) await box.check();
    });
    await move(page, 'Подготовить проект');
    await move(page, 'Отправить проект');
    await move(page, 'Получен протокол разногласий', async (dialog) => dialog.getByLabel(/^Номер документа/).fill('ПР-1'));
    await expect(owed).toContainText('3.3.1');
    await expect(owed).toContainText(/протокол/i);
    await move(page, 'Ответить на разногласия');
    await move(page, 'Подписать');
    await move(page, 'Ввести в действие');
    await expect(page.getByRole('region', { name: 'Сведения о договоре' })).toContainText('Кругов разногласий');

    await move(page, 'Начать отказ от договора', async (dialog) => {
      await dialog.getByLabel('Дата отказа').fill('31.12.2027');
      await dialog.getByLabel('Причина').fill('Неоплата');
    });
    // T12: counted back from the day of the refusal, ten working days (3.4.3).
    await expect(owed).toContainText('3.4.3');
    await owed.getByRole('button', { name: 'Почему эта дата' }).first().click();
    await expect(owed).toContainText('День, к которому надо успеть');
    await move(page, 'Предупредить об отказе');
    await page.getByRole('group', { name: 'Что можно сделать сейчас' }).getByRole('button', { name: 'Расторгнуть' }).click();
    const dialog = page.getByRole('dialog', { name: 'Расторгнуть' });
    await dialog.getByRole('button', { name: 'Записать' }).click();
    await expect(dialog.locator('[aria-invalid="true"]')).toBeFocused();
    await dialog.getByLabel('Причина').fill('Неоплата');
    // Pressed twice it is done once.
    await dialog.getByRole('button', { name: 'Записать' }).dblclick();
    await expect(page.getByRole('article')).toContainText('Расторгнут');
    await expect(page.getByRole('region', { name: 'Что было' }).getByText('Договор расторгнут')).toHaveCount(1);

    await page.goto('/contracts');
    await expect(page.getByRole('grid', { name: 'Договоры' }).getByRole('row').nth(1)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('combobox', { name: /^Состояние/ }).click();
    await page.getByRole('option', { name: 'Расторгнут' }).click();
    await expect(page).toHaveURL(/state=terminated/);
    await context.close();
  } finally {
    await application.stop();
    await rm(path.join(dataFolder, 'postgres'), { recursive: true, force: true });
  }
});

/** An open account of the specialist's own office whose contract is of another kind. */
async function accountWithout(page: Page): Promise<string> {
  const { viewer } = await ask<{ viewer: { staff: { office: { id: string } } } }>(page, '{ viewer { staff { office { id } } } }');
  const { contracts } = await ask<{ contracts: { nodes: readonly { kind: string; account: { id: string; state: string } }[] } }>(
    page, `query C($officeId: ID!) { contracts(filter: { officeId: $officeId }, first: 100) { nodes { kind account { id state } } } }`, { officeId: viewer.staff.office.id });
  const found = contracts.nodes.find(({ kind, account }) => kind !== 'business' && account.state === 'open');
  if (found === undefined) throw new Error('the town has no open account in this office');
  return found.account.id;
}
