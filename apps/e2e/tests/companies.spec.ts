import { rm } from 'node:fs/promises';
import path from 'node:path';
import { readSignIns, runFolder, startApplication } from '../fixtures/application.js';
import { expect, expectAccessible, test } from '../fixtures/server.js';
import { chooseSubject } from '../pages/front-office.js';
import { signIn, speakRussian } from '../pages/sign-in.js';

/** One subject of each company's own standard, and the clause its promise must name. */
const companies = [
  { standard: 'astanaenergosbyt', subject: 'Показания сообщением, с сайта, по почте', clause: /Общий срок оказания услуги|таблица, строка 1/ },
  { standard: 'tyvaenergosbyt', subject: 'Письмо: отвечает специалист', clause: /гл\.2 разд\.3 §2/ },
  { standard: 'oek', subject: 'Письменное обращение', clause: /2\.2\.2/ },
  { standard: 'atomenergosbyt', subject: 'Электронное письмо', clause: /гл\.|разд\.|п\./ },
] as const;

for (const { standard, subject, clause } of companies) {
  test(`${standard}: the same application runs the company's standard, and an appeal gets its date and clause`, async ({ browser, contextOptions, consoleWatch }) => {
    // A town of that company is built first.
    test.setTimeout(300_000);
    const dataFolder = path.join(runFolder, `company-${standard}`);
    const application = await startApplication(dataFolder, ['--standard', standard]);
    try {
      const context = await browser.newContext({ ...contextOptions, baseURL: application.url });
      consoleWatch.follow(context);
      const page = await context.newPage();
      const signIns = await readSignIns(dataFolder);
      const operator = signIns.find(({ login }) => login.startsWith('operator'));
      await signIn(page, { url: application.url, dataFolder, signIns, ortalyk: () => '' }, operator?.login ?? 'operator');
      await speakRussian(page);
      await page.goto('/appeals/new');
      await page.getByLabel('Заявитель').fill('Сергеева Анна Петровна');
      await chooseSubject(page, subject);
      const promise = page.getByRole('region', { name: 'Что обещаем' });
      await expect(promise).toContainText(/до \d\d\.\d\d\.\d{4}/);
      await expect(promise).toContainText(clause);
      const promised = (await promise.textContent())?.match(/до (\d\d\.\d\d\.\d{4})/)?.[1] ?? 'нет';
      await page.getByLabel('Суть обращения').fill('Проверка чужого стандарта на том же движке.');
      await page.getByLabel(/^Куда ответить/).fill('+7 701 000 00 01');
      await expectAccessible(page);
      await page.keyboard.press('Control+Enter');
      await expect(page.getByRole('heading', { level: 1, name: /Обращение / })).toBeVisible();
      await expect(page.getByRole('main')).toContainText(`до ${promised}`);
      await expect(page.getByRole('main')).toContainText(clause);
      await context.close();
    } finally {
      await application.stop();
      await rm(path.join(dataFolder, 'postgres'), { recursive: true, force: true });
    }
  });
}
