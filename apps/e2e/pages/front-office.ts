import { expect, type Page } from '@playwright/test';

/** Lines of the header's search; lists that narrow it have options of their own. */
export function searchHits(page: Page) {
  return page.getByRole('listbox', { name: 'Найденное' }).getByRole('option');
}

/** Opens the first account the search box finds for `text`, by keyboard, and returns its number. */
export async function openAccount(page: Page, text: string): Promise<string> {
  await page.keyboard.press('Slash');
  await page.getByRole('combobox', { name: 'Поиск', exact: true }).fill(text);
  // The filters under the box are options too; what was found is in the list.
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/account=/);
  const heading = page.locator('#account-heading');
  await expect(heading).toBeVisible();
  return (await heading.textContent())?.match(/\d+/)?.[0] ?? '';
}

/** Chooses a subject in the registration form by typing the beginning of its name. */
export async function chooseSubject(page: Page, subject: string): Promise<void> {
  const field = page.getByRole('combobox', { name: 'Тема' });
  await field.fill(subject);
  await page.getByRole('option', { name: subject }).first().click();
}

export interface NewAppeal {
  readonly subject: string;
  readonly text: string;
  /** Search text of the account; without one the appeal is a stranger's. */
  readonly account?: string;
}

/** Registers an appeal the way an operator does and returns its number, standing on its card. */
export async function registerAppeal(page: Page, appeal: NewAppeal): Promise<string> {
  await page.goto('/reception');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  if (appeal.account !== undefined) await openAccount(page, appeal.account);
  await page.keyboard.press('KeyN');
  await expect(page.getByRole('heading', { name: 'Новое обращение' })).toBeVisible();
  if (appeal.account === undefined) await page.getByLabel('Заявитель').fill('Серикова Дана');
  await chooseSubject(page, appeal.subject);
  await page.getByLabel('Суть обращения').fill(appeal.text);
  await page.keyboard.press('Control+Enter');
  const heading = page.getByRole('heading', { level: 1, name: /Обращение / });
  await expect(heading).toBeVisible();
  return (await heading.textContent())?.match(/[A-Z]+-\d{4}-\d+/)?.[0] ?? '';
}
