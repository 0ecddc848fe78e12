import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../fixtures/server.js';
import { searchHits } from '../pages/front-office.js';
import { signIn } from '../pages/sign-in.js';

interface Found {
  readonly id: string;
  readonly number: string;
  readonly address: string;
  readonly customer: { readonly fullName: string; readonly taxId: string | null; readonly contacts: readonly { readonly kind: string; readonly value: string }[] };
  readonly contracts: readonly { readonly number: string }[];
}

/** Asks the server as the page would, for something of the town to look for. */
async function asked<T>(page: Page, query: string, variables: object = {}): Promise<T> {
  const answer = await page.request.post('/graphql', { data: { query, variables } });
  return ((await answer.json()) as { data: T }).data;
}

/** An open account whose owner is a person with a phone and a tax number, found by the street. */
async function someAccount(page: Page, street: string): Promise<Found> {
  const { search } = await asked<{ search: { hits: readonly { account: Found }[] } }>(
    page,
    `query Some($text: String!) { search(text: $text, first: 50, kind: account, state: open) { hits { account { id number address customer { fullName taxId contacts { kind value } } contracts { number } } } } }`,
    { text: street },
  );
  const found = search.hits.map(({ account }) => account).find(({ customer, address }) => customer.taxId !== null && /кв\. \d+$/.test(address) && customer.fullName.split(' ').length === 3 && customer.contacts.some(({ kind }) => kind === 'phone'));
  if (found === undefined) throw new Error(`the demo town has no such account on ${street}`);
  return found;
}

function box(page: Page) {
  return page.getByRole('combobox', { name: 'Поиск', exact: true });
}

/** Types and expects a line with this text among the hits. */
async function finds(page: Page, typed: string, line: string): Promise<void> {
  await box(page).fill(typed);
  await expect(searchHits(page).filter({ hasText: line }).first(), `«${typed}» finds ${line}`).toBeVisible();
}

test('one box finds an account by number, name, address, phone and ИИН, however they are typed', async ({ page, server }) => {
  await signIn(page, server, 'operator-ort');
  await expect(page.getByRole('heading', { name: 'Приём' })).toBeVisible();
  const account = await someAccount(page, 'Абая');
  const { customer, number, address } = account;
  const [surname = '', first = ''] = customer.fullName.split(' ');
  await page.keyboard.press('Slash');
  await finds(page, number, number);
  await expect(searchHits(page).first().locator('mark')).toHaveText(number);
  await finds(page, number.slice(2), number);
  await finds(page, `${first} ${surname}`, surname);
  await expectAccessible(page);

  const [, house = '', flat = ''] = /, ([^,]+), кв\. (\d+)$/.exec(address) ?? [];
  await finds(page, address, number);
  await finds(page, `ул.Абая пр.,д.${house} кв${flat}`, number);
  await finds(page, `${house} дом, Абая, ${flat} кв`, number);

  const phone = customer.contacts.find(({ kind }) => kind === 'phone')?.value.replaceAll(/\D/g, '').slice(-10) ?? '';
  await finds(page, `8 (${phone.slice(0, 3)}) ${phone.slice(3, 6)}-${phone.slice(6, 8)}-${phone.slice(8)}`, number);
  await finds(page, phone.slice(3), number);
  await finds(page, customer.taxId ?? '', number);
  const [contract] = account.contracts;
  if (contract !== undefined) await finds(page, contract.number, contract.number);
});

test('Kazakh letters, mistakes and the wrong layout do not keep anybody from being found', async ({ page, server }) => {
  await signIn(page, server, 'operator-ort');
  await page.goto('/reception');
  await finds(page, '\u018Fуезов', 'Ауэзова');
  await finds(page, '\u04D8уезов', 'Ауэзова');
  await finds(page, 'Ауэзова', 'Ауэзова');
  await finds(page, 'Aуэзoва', 'Ауэзова');
  await finds(page, 'fe\'pjdf', 'Ауэзова');
  await finds(page, 'Ауэхова', 'Ауэзова');
});

test('by keyboard alone: narrowed to houses, an appeal by its number, and what was looked for in vain', async ({ page, server }) => {
  await signIn(page, server, 'operator-ort');
  // The box is the last of the header to come: its key is nobody's before it.
  await expect(box(page)).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('Slash');
    await expect(box(page)).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.type('Абая');
  await expect(searchHits(page).first()).toBeVisible();
  await page.keyboard.press('Tab');
  const kind = page.getByRole('combobox', { name: 'Вид' });
  await expect(kind).toBeFocused();
  await kind.selectOption({ label: 'Дома' });
  await expect(page.getByRole('listbox', { name: 'Найденное' })).not.toContainText('Лицевые счета');
  await page.keyboard.press('Escape');
  await expect(box(page)).toBeFocused();
  await expect(searchHits(page).first()).toContainText('Абая');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/houses\//);

  await kindOfEverything(page);
  const { appeals } = await asked<{ appeals: { nodes: readonly { number: string }[] } }>(page, '{ appeals(first: 1) { nodes { number } } }');
  const number = appeals.nodes[0]?.number ?? '';
  await finds(page, number.slice(number.indexOf('-') + 1), number);
  await box(page).fill(number);
  await expect(searchHits(page).first()).toContainText(number);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/appeals\//);

  await expect(page.getByRole('heading', { level: 1, name: /Обращение / })).toBeVisible();
  await page.keyboard.press('Slash');
  await page.keyboard.type('8 799 000 00 01');
  await expect(page.getByRole('status').filter({ hasText: 'Искали телефон +7 799 000 00 01' })).toBeVisible();
  await expectAccessible(page);
});

/** Takes the narrowing back. */
async function kindOfEverything(page: Page): Promise<void> {
  await box(page).click();
  await page.getByRole('combobox', { name: 'Вид' }).selectOption('');
  await page.getByRole('combobox', { name: 'Вид' }).press('Escape');
}

test('an answer to an older text never takes the place of a newer one', async ({ page, server }) => {
  await signIn(page, server, 'operator-ort');
  await page.goto('/reception');
  let held = 0;
  await page.route('**/graphql', async (route) => {
    const slow = (route.request().postData() ?? '').includes('"text":"Абая"');
    if (!slow) return route.continue();
    held += 1;
    const answer = await route.fetch();
    const body = await answer.text();
    await expect.poll(() => searchHits(page).filter({ hasText: 'Ауэзова' }).count()).toBeGreaterThan(0);
    // The page may have given the older question up already.
    return route.fulfill({ status: answer.status(), contentType: 'application/json', body }).catch(() => undefined);
  });
  await box(page).fill('Абая');
  await expect.poll(() => held).toBeGreaterThan(0);
  await box(page).fill('Ауэзова');
  await expect(searchHits(page).filter({ hasText: 'Ауэзова' }).first()).toBeVisible();
  await expect(searchHits(page).filter({ hasText: 'пр. Абая' })).toHaveCount(0);
});
