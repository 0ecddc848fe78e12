import { type Instant, MS_PER_DAY, MS_PER_MINUTE, formatCivilDate, parseCivilDate } from './civil-date.js';

const ISO_INSTANT = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?([Zz]|[+-]\d{2}(?::?\d{2}(?::\d{2})?)?)$/;
const LOCAL_DATE_TIME = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?$/;

/** What was written: the instant and the offset it was written with. */
export interface ParsedInstant {
  readonly at: Instant;
  /** Offset east of UTC in minutes; 0 for `Z`. */
  readonly offsetMinutes: number;
  /** True where the text ended in `Z`. */
  readonly utc: boolean;
}

/** Parses ISO 8601 with an offset or `Z`; null for anything else, also for dates or times that do not exist (24:00 included). */
export function parseInstant(text: string): ParsedInstant | null {
  const match = ISO_INSTANT.exec(text);
  if (match === null) return null;
  const day = parseCivilDate(match[1] ?? '');
  const time = timeOfDayMs(match[2], match[3], match[4]);
  const offset = parseOffset(match[6] ?? '');
  if (day === null || time === null || offset === null) return null;
  const fraction = match[5] === undefined ? 0 : Math.trunc(Number(`0.${match[5]}`) * 1000);
  return { at: day * MS_PER_DAY + time + fraction - offset, offsetMinutes: offset / MS_PER_MINUTE, utc: /z$/i.test(text) };
}

/** Parses a wall-clock reading `YYYY-MM-DD[THH:mm[:ss]]` into milliseconds «as if UTC»; a zone makes it an instant. Null where malformed. */
export function parseLocalDateTime(text: string): number | null {
  const match = LOCAL_DATE_TIME.exec(text);
  if (match === null) return null;
  const day = parseCivilDate(match[1] ?? '');
  const time = timeOfDayMs(match[2] ?? '00', match[3] ?? '00', match[4]);
  return day === null || time === null ? null : day * MS_PER_DAY + time;
}

/** ISO 8601 text of an instant at `offsetMinutes` east of UTC; `Z` for null. Milliseconds are shown only where they are not zero. */
export function formatInstant(at: Instant, offsetMinutes: number | null = null): string {
  const local = at + (offsetMinutes ?? 0) * MS_PER_MINUTE;
  return `${formatLocalDateTime(local)}${offsetMinutes === null ? 'Z' : formatOffset(offsetMinutes)}`;
}

/** `YYYY-MM-DDTHH:mm:ss[.sss]` of milliseconds «as if UTC». */
export function formatLocalDateTime(local: number): string {
  const day = Math.floor(local / MS_PER_DAY);
  let rest = local - day * MS_PER_DAY;
  const ms = rest % 1000;
  rest = (rest - ms) / 1000;
  const [hours, minutes, seconds] = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60];
  const fraction = ms === 0 ? '' : `.${String(ms).padStart(3, '0')}`;
  return `${formatCivilDate(day)}T${pad(hours)}:${pad(minutes)}:${pad(seconds)}${fraction}`;
}

/** `+05:00`, `-03:30` of minutes east of UTC. */
export function formatOffset(offsetMinutes: number): string {
  const absolute = Math.abs(offsetMinutes);
  return `${offsetMinutes < 0 ? '-' : '+'}${pad(Math.floor(absolute / 60))}:${pad(Math.floor(absolute % 60))}`;
}

/** Minutes of the day of `HH:mm`, `24:00` allowed; null where malformed. */
export function parseMinuteOfDay(text: string): number | null {
  const match = /^(\d{1,2}):(\d{2})(?::00)?$/.exec(text);
  if (match === null) return null;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return Number(match[2]) > 59 || minutes > 1440 ? null : minutes;
}

/** `HH:mm` of minutes of the day (1440 is `24:00`). */
export function formatMinuteOfDay(minute: number): string {
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}

function timeOfDayMs(hours: string | undefined, minutes: string | undefined, seconds: string | undefined): number | null {
  const [h, m, s] = [Number(hours), Number(minutes), Number(seconds ?? '0')];
  return h > 23 || m > 59 || s > 59 ? null : ((h * 60 + m) * 60 + s) * 1000;
}

function parseOffset(text: string): number | null {
  if (text === 'Z' || text === 'z') return 0;
  const digits = text.slice(1).replaceAll(':', '');
  const [h, m, s] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4) || '0'), Number(digits.slice(4, 6) || '0')];
  if (h > 18 || m > 59 || s > 59) return null;
  return (text.startsWith('-') ? -1 : 1) * ((h * 60 + m) * 60 + s) * 1000;
}

function pad(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
