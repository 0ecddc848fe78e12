import { expect, type Page } from '@playwright/test';

/** What a test needs to know of an account of the demo town. */
export interface TownAccount {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly address: string;
  readonly customer: { readonly id: string; readonly fullName: string; readonly kind: string };
  readonly balance: { readonly amountMinor: number } | null;
}

/** Asks the server as whoever is signed in; for what a test needs beforehand, never for what it proves. */
export async function ask<T>(page: Page, query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> {
  return page.evaluate(
    async ([text, values]) => {
      const send = async (body: object, headers: Record<string, string> = {}) => {
        const answer = await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
        return (await answer.json()) as { readonly data: never; readonly errors?: unknown };
      };
      const { data } = await send({ query: '{ viewer { csrfToken } }' });
      const { csrfToken } = (data as { readonly viewer: { readonly csrfToken: string } }).viewer;
      const answer = await send({ query: text, variables: values }, { 'x-csrf-token': csrfToken });
      if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
      return answer.data;
    },
    [query, variables] as const,
  );
}

const SEARCH = `query Find($text: String!) { search(text: $text, first: 50) { hits { account {
  id number version address state actions customer { id fullName kind } balance { amountMinor } operations { id } } } } }`;

interface Found {
  readonly search: { readonly hits: readonly { readonly account: (TownAccount & { readonly actions: readonly string[]; readonly operations: readonly object[] }) | null }[] };
}

/** Accounts of persons the signed-in operator may change, that no test has changed yet. */
export async function untouchedAccounts(page: Page, wanted: (account: TownAccount) => boolean = () => true): Promise<readonly TownAccount[]> {
  const found = new Map<string, TownAccount>();
  for (const text of ['Абая', 'мкр', 'пр.', 'ул', 'кв. 1', 'кв. 2', 'кв. 7']) {
    const { search } = await ask<Found>(page, SEARCH, { text });
    for (const { account } of search.hits) {
      if (account !== null && account.actions.includes('change') && account.operations.length === 0 && account.customer.kind === 'person' && wanted(account)) found.set(account.id, account);
    }
  }
  expect(found.size, 'accounts of the demo town that fit the test').toBeGreaterThan(2);
  return [...found.values()];
}

/** Opens an account's card and waits for it. */
export async function openCard(page: Page, account: TownAccount): Promise<void> {
  await page.goto(`/reception?account=${account.id}`);
  await expect(page.locator('#account-heading')).toContainText(account.number);
}

/** Opens one of the operations from the card by its key. */
export async function chooseOperation(page: Page, name: string): Promise<void> {
  await page.keyboard.press('KeyO');
  await page.getByRole('menuitem', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** Ticks papers of the package by their names. */
export async function bring(page: Page, ...papers: readonly string[]): Promise<void> {
  for (const paper of papers) await page.getByRole('checkbox', { name: paper }).check();
}

/** The first day of a month so many months ago, as it is typed. */
export function monthsAgo(months: number): string {
  const now = new Date();
  const day = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1));
  return `01.${String(day.getUTCMonth() + 1).padStart(2, '0')}.${day.getUTCFullYear()}`;
}
