import i18next from 'i18next';
import { expect, it } from 'vitest';
import { changeLanguage, loadPageTexts, loadTexts, startTexts } from './i18n.js';

const has = (language: string, namespace: string) => i18next.hasResourceBundle(language, namespace);

it('texts come in parts: those of the settings with the settings, and then in every language spoken', async () => {
  await startTexts('ru');
  await loadPageTexts('/appeals');
  expect([has('ru', 'appeals'), has('ru', 'settings'), has('kk', 'appeals')]).toEqual([true, false, false]);

  await loadPageTexts('/settings/staff');
  expect([has('ru', 'settings'), has('kk', 'settings')]).toEqual([true, false]);

  await changeLanguage('kk');
  expect([has('kk', 'appeals'), has('kk', 'settings')]).toEqual([true, true]);
  expect(i18next.language).toBe('kk');
});

it('the texts of a receipt come without the interface speaking them', async () => {
  await changeLanguage('ru');
  await loadTexts('en');
  expect([has('en', 'appeals'), i18next.language]).toEqual([true, 'ru']);
});
