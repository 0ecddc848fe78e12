import { expect, type Page } from '@playwright/test';
import { expectAccessible, test } from '../fixtures/server.js';
import { signIn, speakRussian } from '../pages/sign-in.js';

const dayMs = 86_400_000;

/** The first working day from three days on, as the grid itself says. */
async function openWorkingDay(page: Page): Promise<string> {
  for (let ahead = 3; ahead < 14; ahead += 1) {
    const on = new Date(Date.now() + ahead * dayMs).toISOString().slice(0, 10);
    if (!page.url().endsWith(`year=${on.slice(0, 4)}`)) await page.goto(`/settings/calendar?year=${on.slice(0, 4)}`);
    const cell = page.locator(`[data-day="${on}"]`);
    await expect(cell).toBeVisible();
    if (!((await cell.getAttribute('aria-label')) ?? '').endsWith(', рабочий день')) continue;
    await cell.click();
    await expect(page.getByRole('region', { name: 'Карточка дня' })).toBeVisible();
    return on;
  }
  throw new Error('No working day in the next two weeks.');
}

async function amend(page: Page, reason: string): Promise<void> {
  await page.keyboard.press('KeyE');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Причина' }).fill(reason);
  await page.getByRole('button', { name: 'Какие сроки изменятся' }).click();
  await expect(page.getByRole('grid', { name: 'Открытые сроки, которые сдвинет эта правка' })).toBeVisible();
}

test('an amended day moves only the promises confirmed, and taking it back shortens none (T3)', async ({ page, server }) => {
  await signIn(page, server, 'administrator-ort');
  await speakRussian(page);
  const on = await openWorkingDay(page);
  await amend(page, 'Постановление о переносе');
  await expectAccessible(page, { popupOpen: true });
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'Отметить все' }).uncheck();
  const promise = dialog.getByRole('row').filter({ hasText: 'обещание потребителю' }).first();
  const number = (await promise.getByRole('gridcell').first().textContent()) ?? '';
  await promise.getByRole('checkbox').check();
  // A second one by keyboard, and back.
  await promise.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(dialog.getByRole('button', { name: 'Изменить день и сдвинуть 2 срока' })).toBeVisible();
  await page.keyboard.press('Space');
  await dialog.getByRole('button', { name: 'Изменить день и сдвинуть 1 срок' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator(`[data-day="${on}"]`)).toHaveAttribute('aria-label', /праздник.*изменён администратором/);
  const audit = page.getByRole('table', { name: 'Правки календаря' });
  await expect(audit.getByRole('row', { name: /Постановление о переносе/ })).toContainText('сдвинуто 1');

  await amend(page, 'Перенос отменён');
  const kept = dialog.getByRole('row').filter({ hasText: number });
  await expect(kept.first()).toContainText('не сокращается');
  await expect(kept.first().getByRole('checkbox')).toBeDisabled();
  await dialog.getByRole('button', { name: /^Изменить день/ }).click();
  await expect(dialog).toBeHidden();
  await expect(audit.getByRole('row', { name: /Перенос отменён/ })).toBeVisible();
});

test('a centre’s calendar is added, amended and taken away with the list of promises it would move', async ({ page, server }) => {
  await signIn(page, server, 'administrator-ort');
  await speakRussian(page);
  await page.goto('/settings/calendar?year=2026');
  await page.getByRole('button', { name: 'Новый календарь' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Название').fill('Календарь ЦОП «Батыс»');
  await dialog.getByLabel('Код').fill('office:bat');
  await dialog.getByRole('checkbox', { name: /Батыс/ }).check();
  await dialog.getByRole('button', { name: 'Создать календарь' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Убрать календарь' }).click();
  await dialog.getByRole('button', { name: 'Какие сроки изменятся' }).click();
  await expect(dialog.getByText('Заполните поле')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Причина' }).fill('Центр снова работает по общему календарю');
  await expectAccessible(page, { popupOpen: true });
  await dialog.getByRole('button', { name: 'Какие сроки изменятся' }).click();
  await expect(dialog).toContainText('Ни один открытый срок не изменится');
  await dialog.getByRole('button', { name: 'Убрать календарь, сроки не трогать' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Убрать календарь' })).toBeHidden();
});

test('the year is walked by keyboard and the card gives the focus back', async ({ page, server }) => {
  // The scan looks at every one of 365 days.
  test.slow();
  await signIn(page, server, 'administrator-ort');
  await speakRussian(page);
  await page.goto('/settings/calendar?year=2026');
  const newYear = page.locator('[data-day="2026-01-01"]');
  await expect(newYear).toHaveAttribute('aria-label', /Новый год/);
  await newYear.focus();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  const day = page.locator('[data-day="2026-02-08"]');
  await expect(day).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Карточка дня' })).toContainText('8 февраля 2026');
  await expect(page).toHaveURL(/day=2026-02-08/);
  await page.keyboard.press('Escape');
  await expect(day).toBeFocused();
  await page.keyboard.press('BracketRight');
  await expect(page.getByText(/официальный календарь на 2027 год ещё не загружен/)).toBeVisible();
  await expectAccessible(page);
});

test('a reason is asked for before anything is looked up', async ({ page, server }) => {
  await signIn(page, server, 'administrator-ort');
  await speakRussian(page);
  await page.goto('/settings/calendar?year=2026&day=2026-12-16');
  await page.getByRole('button', { name: 'Изменить день' }).click();
  await page.getByRole('button', { name: 'Какие сроки изменятся' }).click();
  await expect(page.getByRole('dialog').getByText('Заполните поле')).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Причина' })).toBeFocused();
});

test('an official year asks for lines it can read and a source, then lists what would move', async ({ page, server }) => {
  await signIn(page, server, 'administrator-ort');
  await speakRussian(page);
  await page.goto('/settings/calendar?year=2027');
  await page.getByRole('button', { name: 'Загрузить официальный год' }).click();
  const dialog = page.getByRole('dialog', { name: 'Официальный календарь на 2027 год' });
  const days = dialog.getByRole('textbox', { name: 'Дни не как по дню недели' });
  await expect(days).toHaveValue(/2027-01-01 off Новый год/);
  const draft = await days.inputValue();
  await days.fill(`завтра праздник\n${draft}`);
  await dialog.getByRole('textbox', { name: 'Где опубликовано' }).fill('Постановление Правительства');
  await dialog.getByRole('button', { name: 'Какие сроки изменятся' }).click();
  await expect(dialog).toContainText('Строка 1: нужны дата, вид и название');
  await expectAccessible(page, { popupOpen: true });
  await days.fill(draft);
  await dialog.getByRole('button', { name: 'Какие сроки изменятся' }).click();
  await expect(dialog.getByRole('button', { name: /^Загрузить год/ })).toBeVisible();
});
