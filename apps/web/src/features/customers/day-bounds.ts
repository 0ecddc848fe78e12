import { formatInstant, requireZone, toEpochDay } from '@ortalyk/domain';

/** The first moment of a civil date in a zone, ISO 8601. */
export function dayStart(on: string, timeZone: string): string {
  return formatInstant(requireZone(timeZone).startOfDay(toEpochDay(on)));
}

/** The first moment after a civil date in a zone, ISO 8601. */
export function dayEnd(on: string, timeZone: string): string {
  return formatInstant(requireZone(timeZone).startOfDay(toEpochDay(on) + 1));
}
