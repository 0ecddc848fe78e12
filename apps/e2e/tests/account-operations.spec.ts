import { expect, expectAccessible, test } from '../fixtures/server.js';
import { ask, bring, chooseOperation, monthsAgo, openCard, untouchedAccounts } from '../pages/accounts.js';
import { signIn, speakRussian } from '../pages/sign-in.js';

test('an area is corrected on its papers, its months are offered for recalculation, and the change is undone', async ({ page, server }) => {
  await signIn(page, server, 'operator-ort');
  await speakRussian(page);
  const [account] = await untouchedAccounts(page);
  if (account === undefined) throw new Error('no account');
  await openCard(page, account);
  await expectAccessible(page);
  await chooseOperation(page, 'Исправить площадь');
  await expectAccessible(page);

  await page.getByLabel('Новая площадь, м²').fill('0');
  await page.getByLabel('Действует с').fill('01.01.1900');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Площадь — больше нуля')).toBeVisible();
  await expect(page.getByText('Раньше открытия счёта')).toBeVisible();
  await expect(page.getByText('Нет обязательных документов: Заявление, Технический паспорт')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Новая площадь, м²').fill('10000,01');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/не больше 10\s?000 м²/)).toBeVisible();

  await page.reload();
  await expect(page.getByLabel('Новая площадь, м²')).toHaveValue('10000,01');
  await page.getByLabel('Новая площадь, м²').fill('162,5');
  await page.getByLabel('Действует с').fill(monthsAgo(2));
  await bring(page, 'Заявление', 'Технический паспорт');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Изменение касается уже начисленных месяцев')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Начать перерасчёт за них' }).click();
  await expect(page.getByRole('heading', { name: 'Новое обращение' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Тема' })).toHaveValue(/Перерасчёт/);
  await expect(page.getByLabel('Суть обращения')).toHaveValue(/в связи с изменением данных лицевого счёта за/);

  await openCard(page, account);
  await expect(page.getByRole('region', { name: 'Владелец и помещение' })).toContainText('162,5 м²');
  await page.getByRole('tab', { name: /Изменения/ }).click();
  await expect(page.getByRole('list', { name: 'Изменения' })).toContainText('162,5 м²');
  await page.getByRole('button', { name: 'Отменить…' }).click();
  await page.getByLabel('Почему отменяется').fill('Ошибка в техпаспорте');
  await expectAccessible(page, { popupOpen: true });
  await page.getByRole('button', { name: 'Отменить изменение' }).click();
  const offer = page.getByRole('dialog', { name: 'Отменить изменение' });
  await expect(offer.getByText('Изменение касается уже начисленных месяцев')).toBeVisible();
  await offer.getByRole('button', { name: 'Закрыть' }).click();
  await expect(page.getByRole('list', { name: 'Изменения' })).toContainText('Отмена изменения');
  await expect(page.getByRole('region', { name: 'Владелец и помещение' })).not.toContainText('162,5 м²');
});

test('the account passes to a new owner and the debt of the former one is divided', async ({ page, server }) => {
  await signIn(page, server, 'operator-ort');
  await speakRussian(page);
  const [account, ...others] = await untouchedAccounts(page, ({ balance }) => (balance?.amountMinor ?? 0) > 0);
  const next = others.at(-1);
  if (account === undefined || next === undefined) throw new Error('no account with a debt');
  await openCard(page, account);
  await chooseOperation(page, 'Сменить владельца');
  await page.getByRole('combobox', { name: 'Новый владелец' }).fill(next.number);
  await page.getByRole('option').first().click();
  await expect(page.getByText(next.customer.fullName)).toBeVisible();
  await bring(page, 'Заявление', 'Удостоверение личности', 'Правоустанавливающий документ');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: /Смена владельца/ })).toBeVisible();
  await page.getByRole('button', { name: 'К счёту' }).click();
  await expect(page.locator('#account-heading')).toContainText(next.customer.fullName);
  await expect(page.getByText(`за прежним владельцем`)).toBeVisible();

  await chooseOperation(page, 'Разделить долг прежнего владельца');
  const conditions = page.getByRole('region', { name: 'Условия разделения' });
  await expect(conditions).toContainText(`Прежний владелец: ${account.customer.fullName}, долг`);
  await expect(conditions).toContainText('Будет письмо с отказом');
  await bring(page, 'Заявление', 'Удостоверение личности', 'Правоустанавливающий документ');
  await expect(conditions).toContainText('Долг будет разделён.');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: /Разделение задолженности/ })).toBeVisible();
  await expect(page.getByText(/зарегистрировано/)).toBeVisible();
});

test('a division of debt is refused by a letter with every reason, and missing papers are asked for by a notice', async ({ page, server }) => {
  await signIn(page, server, 'operator-ort');
  await speakRussian(page);
  const [account] = await untouchedAccounts(page);
  if (account === undefined) throw new Error('no account');
  await openCard(page, account);
  await chooseOperation(page, 'Разделить долг прежнего владельца');
  await expect(page.getByText('Прежнего владельца у счёта не было.')).toBeVisible();
  await bring(page, 'Заявление');
  await page.getByRole('button', { name: 'Выдать уведомление о недостающих' }).click();
  await expect(page.getByText(/Уведомление № .+ зарегистрировано: документы ждём до \d\d\.\d\d\.\d{4}/)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Отказано', { exact: true })).toBeVisible();
  await expect(page.getByText('пакет документов неполный')).toBeVisible();
  await expect(page.getByText('за прежним владельцем долга нет')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'К счёту' }).click();
  await page.getByRole('tab', { name: /Изменения/ }).click();
  await expect(page.getByRole('list', { name: 'Изменения' })).toContainText('отказано: пакет документов неполный; за прежним владельцем долга нет');
});

const CHANGE_OWNER = `mutation C($input: ChangeOwnerInput!) { changeOwner(input: $input) { problems { code } } }`;

test('accounts of one owner are merged after a preview; an account is never merged with itself', async ({ page, server }) => {
  await signIn(page, server, 'operator-ort');
  await speakRussian(page);
  const [into, from] = await untouchedAccounts(page);
  if (into === undefined || from === undefined) throw new Error('no two accounts');
  const today = new Date().toISOString().slice(0, 10);
  const owner = { accountId: from.id, version: from.version, effectiveOn: '2026-01-01', document: { on: '2026-01-01' }, papers: ['application', 'identityDocument', 'titleDocument'], customerId: into.customer.id, idempotencyKey: `e2e-${today}-${from.id}` };
  await ask(page, CHANGE_OWNER, { input: owner });
  await openCard(page, from);
  await chooseOperation(page, 'Объединить с другим счётом');
  await page.getByRole('combobox', { name: 'С каким счётом объединить' }).fill(from.number);
  await page.getByRole('option').first().click();
  await expect(page.getByText('Нельзя объединить запись с самой собой').first()).toBeVisible();
  await page.getByRole('button', { name: 'Изменить', exact: true }).click();
  await page.getByRole('combobox', { name: 'С каким счётом объединить' }).fill(into.number);
  await page.getByRole('option').first().click();
  const preview = page.getByRole('region', { name: 'Что останется' });
  await expect(preview).toContainText(into.customer.fullName);
  await bring(page, 'Заявление', 'Правоустанавливающий документ');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: /Слияние счетов/ })).toBeVisible();
  await page.getByRole('button', { name: 'К счёту' }).click();
  await expect(page.getByRole('article').getByText('Закрыт', { exact: true }).first()).toBeVisible();
  await page.getByRole('link', { name: 'К счёту, с которым он объединён' }).click();
  await expect(page.locator('#account-heading')).toContainText(into.number);
});

const CORRECT = `mutation C($input: CorrectResidentsInput!) { correctResidents(input: $input) { problems { code } } }`;

test('who changed the account meanwhile is told, what was typed stays, and sent again it is done', async ({ page, server }) => {
  await signIn(page, server, 'operator-ort');
  await speakRussian(page);
  const [account] = await untouchedAccounts(page);
  if (account === undefined) throw new Error('no account');
  await openCard(page, account);
  await chooseOperation(page, 'Изменить имя на приёме');
  await page.getByLabel('Новое имя').fill('Новая Фамилия');
  await bring(page, 'Удостоверение личности');
  const input = { accountId: account.id, version: account.version, effectiveOn: '2026-01-01', document: { on: '2026-01-01' }, papers: ['application', 'residentsCertificate'], residents: 9, idempotencyKey: `e2e-stale-${account.id}` };
  expect(await ask(page, CORRECT, { input })).toEqual({ correctResidents: { problems: [] } });
  await page.keyboard.press('Control+Enter');
  const told = page.getByRole('alert').filter({ hasText: 'Пока форма была открыта, счёт изменили' });
  await expect(told).toContainText('Корректировка числа проживающих');
  await expect(page.getByLabel('Новое имя')).toHaveValue('Новая Фамилия');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: /Изменение имени/ })).toBeVisible();
});

test('the caller is checked on the card, and the card leads to the house file', async ({ page, server }) => {
  await signIn(page, server, 'operator-ort');
  await speakRussian(page);
  const [account] = await untouchedAccounts(page);
  if (account === undefined) throw new Error('no account');
  await openCard(page, account);
  await page.keyboard.press('KeyV');
  const dialog = page.getByRole('dialog', { name: 'Кто обращается' });
  await dialog.getByRole('tab', { name: 'По телефону' }).click();
  await dialog.getByRole('radio', { name: /последние четыре цифры/ }).check();
  await expectAccessible(page, { popupOpen: true });
  await dialog.getByRole('button', { name: 'Сошлось', exact: true }).click();
  await expect(page.getByText(/проверен \d\d:\d\d: ИИН/)).toBeVisible();

  await page.getByRole('link', { name: 'дело дома' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Дело дома: / })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Лицевые счета дома' }).getByRole('link', { name: account.number })).toBeVisible();
  await expectAccessible(page);
});

test('an administrator changes a check-list and the operation asks for it', async ({ page, server }) => {
  await signIn(page, server, 'administrator-ort');
  await speakRussian(page);
  await page.goto('/settings/packages?operation=closeAccount');
  await expect(page.getByRole('group', { name: 'Документ 1' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Добавить документ' }).click();
  const line = page.getByRole('group', { name: 'Документ 2' });
  await line.getByLabel('По-русски').fill('Справка о сносе дома');
  await page.keyboard.press('Control+Enter');
  await expect(line.getByText('Заполните поле')).toBeVisible();
  await line.getByLabel('Код').fill('demolition');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Пакет сохранён')).toBeVisible();
  const [account] = await untouchedAccounts(page);
  if (account === undefined) throw new Error('no account');
  await openCard(page, account);
  await chooseOperation(page, 'Закрыть счёт');
  await expect(page.getByRole('checkbox', { name: 'Справка о сносе дома' })).toBeVisible();
});
