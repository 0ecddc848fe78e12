/**
 * Reads a date as hands type it — `5.3`, `05.03.26`, `5 3 2026`, `0503`, `05032026`, `2026-03-05` — into `YYYY-MM-DD`; without a year the
 * year of `today`. Undefined where it is no date.
 */
export function readTypedDate(typed: string, today: string): string | undefined {
  const text = typed.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return civil(iso[1], iso[2], iso[3]);
  const parts = /^(\d{1,2})[.,/\s-]+(\d{1,2})(?:[.,/\s-]+(\d{2}|\d{4}))?\.?$/.exec(text) ?? /^(\d{2})(\d{2})(\d{2}|\d{4})?$/.exec(text);
  if (!parts) return undefined;
  const [, day, month, year = today.slice(0, 4)] = parts;
  return civil(year.length === 2 ? `${today.slice(0, 2)}${year}` : year, month, day);
}

function civil(year = '', month = '', day = ''): string | undefined {
  const on = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${on}T12:00:00Z`);
  // 31.02 rolls over to March: then it is no date.
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== on ? undefined : on;
}
