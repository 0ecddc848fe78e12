import type { Language } from '@ortalyk/contract';
import type { Month } from 'date-fns';
import { kk as kkLocale } from 'date-fns/locale/kk';
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeFormat } from './format.js';
import { catalogue as kk } from './kk/index.js';
import { catalogue as ru } from './ru/index.js';
import { changeLanguage, startTexts } from './i18n.js';
import { localized } from './localized.js';
import { problemText } from './problem-text.js';
import { shortName } from './short-name.js';

beforeAll(async () => {
  await startTexts('ru');
});

const left = (count: number) => i18next.t('time:left.days', { count });

describe('plural forms', () => {
  it.each<[Language, readonly (readonly [number, string])[]]>([
    ['ru', [[1, 'остался 1 день'], [2, 'осталось 2 дня'], [5, 'осталось 5 дней'], [11, 'осталось 11 дней'], [14, 'осталось 14 дней'], [21, 'остался 21 день'], [22, 'осталось 22 дня']]],
    ['kk', [[1, '1 күн қалды'], [4, '4 күн қалды'], [21, '21 күн қалды']]],
    ['en', [[1, '1 day left'], [4, '4 days left'], [21, '21 days left']]],
  ])('%s', async (language, cases) => {
    await changeLanguage(language);
    for (const [count, words] of cases) expect(left(count)).toBe(words);
  });
});

describe('dates, numbers and money', () => {
  const zone = 'Asia/Almaty';
  it('Kazakh formats numbers and dates as Kazakhstan does in Russian, with its own month names', async () => {
    await changeLanguage('kk');
    const format = makeFormat('kk', zone);
    expect(format.number(1_234_567)).toBe('1\u00A0234\u00A0567');
    expect(format.date('1970-01-01')).toBe('01.01.1970');
    expect(format.longDate('2026-11-21')).toBe('2026 ж. 21 қараша');
    expect(format.money(1_234_050, 'KZT').replaceAll(/\s/gu, ' ')).toBe('12 340,50 ₸');
  });

  it('Russian and English say the month after the day', async () => {
    await changeLanguage('ru');
    await changeLanguage('en');
    expect(makeFormat('ru', zone).longDate('2026-11-01')).toBe('1 ноября 2026 г.');
    expect(makeFormat('en', zone).longDate('2026-11-01')).toBe('1 November 2026');
  });

  it('month names are those the libraries know', () => {
    const library = Array.from({ length: 12 }, (_, month) => kkLocale.localize.month(month as Month, { width: 'wide', context: 'formatting' }));
    expect(Object.values(kk.time.monthAfterDay)).toEqual(library);
    const russian = Array.from({ length: 12 }, (_, month) => new Intl.DateTimeFormat('ru-KZ', { timeZone: 'UTC', day: 'numeric', month: 'long' }).formatToParts(Date.UTC(2026, month, 15)).find((part) => part.type === 'month')?.value);
    expect(Object.values(ru.time.monthAfterDay)).toEqual(russian);
  });

  it('an instant shows the office’s clock; a civil date never slips', () => {
    const format = makeFormat('ru', zone);
    expect(format.time('2026-11-21T20:30:00Z')).toBe('01:30');
    expect(format.civilDate('2026-11-21T20:30:00Z')).toBe('2026-11-22');
    expect(makeFormat('ru', 'America/New_York').date('2026-11-21')).toBe('21.11.2026');
    expect(format.dateTime('2001-11-21T20:30:00Z')).toContain('2001');
  });
});

describe('labels and problems', () => {
  it('a label the pack lacks in Kazakh is shown in Russian', () => {
    expect(localized({ ru: 'Перерасчёт', kk: null, en: 'Recalculation' }, 'kk')).toBe('Перерасчёт');
    expect(localized({ ru: 'Перерасчёт', kk: 'Қайта есептеу', en: null }, 'kk')).toBe('Қайта есептеу');
  });

  it('a problem carries its values and its clause; an unknown code still says something', async () => {
    await changeLanguage('ru');
    const say = (problem: Parameters<typeof problemText>[2]) => problemText(i18next.t, (key) => i18next.exists(key), problem);
    expect(say({ code: 'textTooLong', path: 'text', params: { max: 20_000 } })).toBe('Текст длиннее 20000 знаков');
    expect(say({ code: 'receivedInFuture', path: 'receivedAt', clause: 'СТП-10-2019 п. 4' })).toContain('(СТП-10-2019 п. 4)');
    expect(say({ code: 'wrongPassword', path: 'password' })).toBe('Неверное имя или пароль');
    expect(say({ code: 'wrongPassword', path: 'currentPassword' })).toBe('Нынешний пароль неверен');
    expect(say({ code: 'identifierChecksum', path: 'taxId', params: { kind: 'iin', hint: '900101300017' } })).toContain('900101300017');
    expect(say({ code: 'neverHeardOf', path: '' })).toBe('Значение не принято (neverHeardOf)');
  });

  it('a name is short by its initials', () => {
    expect(shortName('Әбенова Сауле Жұмақызы')).toBe('Әбенова С. Ж.');
    expect(shortName('Администратор')).toBe('Администратор');
  });
});
