import { type CivilDate, type EpochDay, type Instant, addMonthsToDay, formatCivilDate } from '../shared/civil-date.js';
import type { SlaCalendars } from './deadline-types.js';
import { closingOf } from './reckon.js';
import type { ClockUnit } from './term.js';
import { unitMs } from './amount.js';

/** The latest moment to act before an event (T12). */
export interface LatestMoment {
  /** The date before it was moved back to a working day. */
  readonly nominalOn: CivilDate;
  readonly latestOn: CivilDate;
  /** Closing of the latest day; for clock units the instant itself. */
  readonly latestAt: Instant;
  readonly provisional: boolean;
}

export interface BackwardRequest {
  readonly unit: ClockUnit;
  readonly amount: number;
  /** The event counted back from. */
  readonly before: Instant;
  readonly calendars: SlaCalendars;
}

/**
 * T12: «10 working days before …». The event's day is not counted; a latest day that is not working moves back; months back mirror T7:
 * same date N months earlier or the last day of that month.
 */
export function computeLatest({ unit, amount, before, calendars }: BackwardRequest): LatestMoment {
  const { days, hours } = calendars;
  const ms = unitMs(unit);
  if (ms !== null) {
    const latestAt = hours.subtract(before, amount * ms);
    const on = hours.zone.dayAt(latestAt);
    return { nominalOn: formatCivilDate(on), latestOn: formatCivilDate(on), latestAt, provisional: !days.isSure(on) };
  }
  const eventDay = hours.zone.dayAt(before);
  const nominal = nominalBefore(calendars, eventDay, { unit, amount });
  const latest = unit === 'sameDay' ? nominal : days.rollBackward(nominal);
  return {
    nominalOn: formatCivilDate(nominal),
    latestOn: formatCivilDate(latest),
    latestAt: closingOf(calendars, latest),
    provisional: !days.isSure(latest) || !days.isSure(eventDay),
  };
}

function nominalBefore({ days }: SlaCalendars, eventDay: EpochDay, { unit, amount }: { readonly unit: ClockUnit; readonly amount: number }): EpochDay {
  if (unit === 'workingDays') return amount === 0 ? eventDay : days.subtractWorking(eventDay, amount);
  if (unit === 'calendarDays') return eventDay - amount;
  if (unit === 'months') return addMonthsToDay(eventDay, -amount);
  return unit === 'years' ? addMonthsToDay(eventDay, -12 * amount) : eventDay;
}
