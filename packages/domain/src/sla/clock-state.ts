import { type Instant, toEpochDay } from '../shared/civil-date.js';
import { unitMs } from './amount.js';
import { type ClockHistory, readClockHistory } from './clock-history.js';
import type { ClockDefinition, ClockEvent, ClockState, UnitCount } from './clock-types.js';
import { computeDeadline } from './compute-deadline.js';
import type { Deadline, DeadlineRequest } from './deadline-types.js';
import { mergePauses } from './pauses.js';
import { warningInstant } from './warning.js';

/** Share of a term after which a clock warns, where the pack says nothing (T30). */
export const DEFAULT_WARNING_SHARE = 0.75;

/**
 * T30: the state of a clock as a pure function of its definition, events and now. Events after `now` are not seen, so any moment of the
 * past can be replayed. Null where the clock has not started. Informative and average clocks never warn or breach (T15, T16).
 */
export function clockState(definition: ClockDefinition, events: readonly ClockEvent[], now: Instant): ClockState | null {
  const history = readClockHistory(events, now);
  if (history === null) return null;
  const request = deadlineRequestOf(definition, history, now);
  const deadline = computeDeadline(request);
  const until = history.stoppedAt ?? now;
  const binding = definition.force !== 'informative' && definition.judged === 'case';
  const breached = binding && until > deadline.dueAt;
  const warningAt = binding ? warningInstant(request, deadline, definition.warningShare ?? DEFAULT_WARNING_SHARE) : null;
  return {
    status: history.status === 'stopped' && !binding ? 'measured' : history.status,
    deadline,
    stoppedAt: history.stoppedAt,
    refusal: history.refusal,
    elapsed: elapsedUnits(request, deadline, until),
    warningAt,
    targetPassed: deadline.targetAt !== null && until > deadline.targetAt,
    warning: history.stoppedAt === null && !breached && warningAt !== null && now >= warningAt,
    breached,
    lateBy: breached ? lateness(definition, deadline, until) : null,
  };
}

/** T30: how late something ended, in the norm's unit; a day term ended after closing on its last day is a day late (T9). */
export function lateness(definition: Pick<ClockDefinition, 'term' | 'calendars'>, deadline: Deadline, until: Instant): UnitCount {
  const { unit } = definition.term;
  const { days, hours } = definition.calendars;
  const ms = unitMs(unit);
  if (ms !== null) return { value: hours.elapsed(deadline.dueAt, until) / ms, unit };
  const dueDay = toEpochDay(deadline.dueOn);
  if (unit === 'workingDays' || unit === 'sameDay') {
    const stopDay = hours.zone.dayAt(hours.rollForward(until));
    return { value: Math.max(1, days.countWorking(dueDay + 1, stopDay + 1)), unit: 'workingDays' };
  }
  return { value: Math.max(1, hours.zone.dayAt(until) - dueDay), unit: 'calendarDays' };
}

function elapsedUnits(request: DeadlineRequest, deadline: Deadline, until: Instant): UnitCount {
  const { days, hours } = request.calendars;
  const { unit } = request.term;
  const ms = unitMs(unit);
  const end = Math.max(until, deadline.countedFrom);
  const pauses = mergePauses(request.pauses ?? [], request.now)
    .map(({ from, to }) => ({ from: Math.max(from, deadline.countedFrom), to: Math.min(to, end) }))
    .filter(({ from, to }) => to > from);
  if (ms !== null) {
    const paused = pauses.reduce((sum, { from, to }) => sum + hours.elapsed(from, to), 0);
    return { value: (hours.elapsed(deadline.countedFrom, end) - paused) / ms, unit };
  }
  const working = unit === 'workingDays' || unit === 'sameDay';
  const { zone } = hours;
  const count = (from: number, to: number): number => (working ? days.countWorking(from, to) : to - from);
  // Days begun since the day of the start, less the midnights inside pauses.
  const begun = count(zone.dayAt(deadline.countedFrom) + 1, zone.dayAt(end) + 1);
  const paused = pauses.reduce((sum, { from, to }) => sum + count(midnightsBefore(request, from), midnightsBefore(request, to)), 0);
  return { value: Math.max(0, begun - paused), unit: working ? 'workingDays' : 'calendarDays' };
}

// First civil day whose midnight is not before the instant.
function midnightsBefore({ calendars }: DeadlineRequest, at: Instant): number {
  const { zone } = calendars.hours;
  const day = zone.dayAt(at);
  return zone.startOfDay(day) >= at ? day : day + 1;
}

/** The pauses and extensions of a clock's history, for explaining its deadline. */
export function deadlineRequestOf(definition: ClockDefinition, history: ClockHistory, now: Instant): DeadlineRequest {
  const { term, calendars, cap } = definition;
  return { term, startsAt: history.startsAt, calendars, pauses: history.pauses, extensions: history.extensions, cap, now };
}
