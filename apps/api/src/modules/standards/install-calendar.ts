import type { Instant, LocalizedText } from '@ortalyk/domain';
import { type CalendarCode, type CountryCalendar, loadCalendar } from '@ortalyk/standards';
import type { Db } from '../../db/db.js';
import { newId } from '../../platform/ids.js';

const NAMES: Readonly<Record<CalendarCode, LocalizedText>> = {
  kz: { ru: 'Производственный календарь Республики Казахстан', kk: 'Қазақстан Республикасының өндірістік күнтізбесі', en: 'Production calendar of Kazakhstan' },
  ru: { ru: 'Производственный календарь Российской Федерации', kk: 'Ресей Федерациясының өндірістік күнтізбесі', en: 'Production calendar of Russia' },
};

/** Installs the country's calendar once; later changes are amendments (T3) and never made by installing a pack again. */
export async function installCalendar(sql: Db, code: CalendarCode, now: Instant): Promise<void> {
  const calendar = loadCalendar(code);
  const id = newId(now);
  const inserted = await sql.row(
    `insert into calendar (id, code, name, country, known_from, known_to, provenance) values ($1, $2, $3::jsonb, $4, $5, $6, $7)
     on conflict (code) do nothing returning id`,
    [id, code, JSON.stringify(NAMES[code]), code.toUpperCase(), calendar.firstYear, lastSureYear(calendar), calendar.provenance],
  );
  if (inserted === null) return;
  const days = calendar.days.map((day) => ({
    on_date: day.on, kind: day.kind, name: calendar.reasons[day.reason] ?? { ru: day.reason }, provisional: day.status === 'provisional',
  }));
  await sql.rows(
    `insert into calendar_day (calendar_id, on_date, kind, name, provisional, source)
     select $1, on_date, kind, name, provisional, $2
     from jsonb_to_recordset($3::jsonb) as d(on_date date, kind text, name jsonb, provisional boolean)`,
    [id, calendar.provenance, JSON.stringify(days)],
  );
}

// T3: a draft year is shown and used, but not sure.
function lastSureYear(calendar: CountryCalendar): number {
  return calendar.provisionalFromYear === null ? calendar.lastYear : calendar.provisionalFromYear - 1;
}
