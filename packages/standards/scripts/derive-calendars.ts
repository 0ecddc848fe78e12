/**
 * Turns the day tables of the shared data into the project's own calendars: only the days that differ from Monday–Friday.
 * Run from packages/standards: `node scripts/derive-calendars.ts` (ORTALYK_SHARED, default ../shared beside the repository).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { KZ_REASONS, RU_REASONS, SHORT_DAY, type ReasonName } from './calendar-reasons.ts';

interface SourceDay { readonly on: string; readonly weekday: string; readonly kind: string; readonly reason: string; readonly status: string }

const repository = resolve(import.meta.dirname, '../../..');
const shared = resolve(repository, process.env['ORTALYK_SHARED'] ?? '../shared');

function splitRow(row: string): string[] {
  return [...row.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map((cell) => cell[1] ?? cell[2] ?? '');
}

function readDays(country: string): SourceDay[] {
  const rows = readFileSync(resolve(shared, `data/calendars/days-${country}.csv`), 'utf8').trim().split('\n').slice(1);
  return rows.map((row) => {
    const [on = '', weekday = '', kind = '', reason = '', status = ''] = splitRow(row.trim());
    return { on, weekday, kind, reason, status };
  });
}

const isWeekend = (day: SourceDay): boolean => day.weekday === 'sat' || day.weekday === 'sun';

function differs(day: SourceDay): boolean {
  if (day.kind === 'short' || day.kind === 'nonworking_paid') return day.kind === 'short' || !isWeekend(day);
  return isWeekend(day) ? day.kind === 'work' : day.kind === 'off';
}

function reasonOf(day: SourceDay, names: readonly ReasonName[]): ReasonName {
  if (day.kind === 'short') return SHORT_DAY;
  const found = names.find((name) => name.match.test(day.reason));
  if (!found) throw new Error(`${day.on}: no name for the reason «${day.reason}»`);
  return found;
}

const withdrawals: Record<string, readonly object[]> = {
  kz: [
    {
      on: '2024-06-17',
      ru: 'Объявлялся выходным в балансе 2024 года (Курбан айт ожидали 17 июня), отменён 07.06.2024: праздник пришёлся на 16 июня',
      kk: '2024 жылғы баланста демалыс болып жарияланған (Құрбан айт 17 маусымда күтілген), 07.06.2024 күшін жойды: мереке 16 маусымға келді',
      en: 'Published as a day off for 2024 (Kurban ait expected on 17 June), withdrawn on 2024-06-07: the feast fell on 16 June',
    },
    {
      on: '2026-08-31',
      ru: 'Объявлялся выходным в календаре от 05.12.2025 (перенос с 30 августа), отменён в марте 2026 года: 30 августа больше не праздник',
      kk: '05.12.2025 жарияланған күнтізбеде демалыс болған (30 тамыздан ауыстыру), 2026 жылғы наурызда күшін жойды: 30 тамыз енді мереке емес',
      en: 'Published as a day off on 2025-12-05 (moved from 30 August), withdrawn in March 2026: 30 August is no longer a holiday',
    },
  ],
  ru: [],
};

const provenance: Record<string, string> = {
  kz: 'Сводка нескольких публичных календарей, сверенная между собой; расхождения решены по официальному месячному балансу рабочего времени и сообщениям прессы. 2027 год предварительный.',
  ru: 'Сводка нескольких публичных производственных календарей, сверенная между собой. Дни с сохранением оплаты 2020–2021 годов отмечены отдельно. 2027 год по проекту переноса выходных.',
};

function derive(country: 'kz' | 'ru', names: readonly ReasonName[]): void {
  const source = readDays(country);
  const years = source.map((day) => Number(day.on.slice(0, 4)));
  const statusOf = (day: SourceDay): string => (day.status === 'confirmed' || day.status.startsWith('confirmed') ? 'confirmed' : 'provisional');
  const used = new Map<string, ReasonName>();
  const name = (day: SourceDay): string => {
    const reason = reasonOf(day, names);
    used.set(reason.id, reason);
    return reason.id;
  };
  const days = source.filter(differs).map((day) => ({ on: day.on, kind: day.kind, reason: name(day), status: statusOf(day) }));
  const weekendHolidays = source
    .filter((day) => isWeekend(day) && day.kind === 'off' && day.reason !== 'weekend' && !/^moved|substituted|observed/.test(day.reason))
    .map((day) => ({ on: day.on, reason: name(day), status: statusOf(day) }));
  const provisional = source.filter((day) => statusOf(day) === 'provisional').map((day) => Number(day.on.slice(0, 4)));
  const head = JSON.stringify({
    format: 1, code: country, firstYear: Math.min(...years), lastYear: Math.max(...years),
    provisionalFromYear: provisional.length > 0 ? Math.min(...provisional) : null, provenance: provenance[country],
    reasons: Object.fromEntries([...used.values()].map(({ id, ru, kk, en }) => [id, { ru, kk, en }])),
    withdrawn: withdrawals[country],
  }, null, 2);
  const list = (rows: readonly object[]): string => rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
  const body = `${head.slice(0, -2)},\n  "weekendHolidays": [\n${list(weekendHolidays)}\n  ],\n  "days": [\n${list(days)}\n  ]\n}\n`;
  writeFileSync(resolve(import.meta.dirname, `../data/calendars/${country}.json`), body);
}

derive('kz', KZ_REASONS);
derive('ru', RU_REASONS);
