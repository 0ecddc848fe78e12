import { formatLocalDateTime, parseLocalDateTime, zoneRules } from '@ortalyk/domain';

/** The instant (ISO 8601, UTC) of a wall-clock reading `YYYY-MM-DDTHH:mm` in the office's zone; null where either cannot be read. */
export function instantOfLocal(text: string, timeZone: string): string | null {
  const local = parseLocalDateTime(text);
  const zone = zoneRules(timeZone);
  return local === null || zone === null ? null : new Date(zone.toInstant(local)).toISOString();
}

/** The wall-clock reading `YYYY-MM-DDTHH:mm` of an instant in the office's zone, as a date-and-time input wants it. */
export function localOfInstant(atMs: number, timeZone: string): string {
  const zone = zoneRules(timeZone);
  return formatLocalDateTime(zone === null ? atMs : zone.toLocal(atMs)).slice(0, 16);
}

/** The civil date of an instant in a zone and how much of that day has gone, 0–1. */
export function pointOf(at: string | number, timeZone: string): { readonly on: string; readonly part: number } {
  const local = localOfInstant(typeof at === 'number' ? at : Date.parse(at), timeZone);
  const [hours, minutes] = [Number(local.slice(11, 13)), Number(local.slice(14, 16))];
  return { on: local.slice(0, 10), part: (hours * 60 + minutes) / 1440 };
}

/** `HH:mm` of a clock time as people type it: «9:30», «930», «0930»; null where it is none. */
export function clockText(typed: string): string | null {
  const parts = /^(\d{1,2})[:.\s]?(\d{2})$/.exec(typed.trim());
  if (parts === null) return null;
  const [hours, minutes] = [Number(parts[1]), Number(parts[2])];
  return hours > 23 || minutes > 59 ? null : `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
