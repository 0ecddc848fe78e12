import { type Deadline, type Instant, type ResolvedTerm, type SlaCalendars, DEFAULT_WARNING_SHARE, formatCivilDate, isBinding } from '@ortalyk/domain';
import { backwardDeadline } from './backward-deadline.js';
import type { ClockDraft, Counting } from './clock-drafts.js';
import { type ClockNorm, freezeCalendar, freezeNorm } from './clock-snapshot.js';

/** What must be said before an event. */
export interface BackwardTerm {
  readonly term: ResolvedTerm;
  /** The event counted back from: the first instant of its day. */
  readonly before: Instant;
  /** When the duty began to be known. */
  readonly startsAt: Instant;
}

/** T12: the clock of an act due before an event; its due is the closing of the latest day. */
export function backwardDraft(counting: Counting, { term, before, startsAt }: BackwardTerm): ClockDraft {
  const calendars = counting.calendars.slaOf(counting.office);
  const norm: ClockNorm = { ...freezeNorm({ term, parts: [] }, counting.edition.id, calendars), before };
  const deadline = backwardDeadline(norm, calendars, { before, startsAt });
  // The calendar is kept up to the event itself: its days are counted back from there.
  const event: Deadline = { ...deadline, startsAt: Math.min(startsAt, deadline.dueAt), dueOn: formatCivilDate(calendars.hours.zone.dayAt(before)) };
  const binding = isBinding(term);
  return { subject: 'step', norm, calendar: freezeCalendar(counting.calendars, counting.office, event), binding, deadline, warningAt: binding ? warningOfBackward(calendars, deadline) : null };
}

/** T30: a backward clock warns in the last share of the working time that is left from its beginning. */
function warningOfBackward({ hours }: SlaCalendars, { startsAt, dueAt }: Deadline): Instant {
  return dueAt <= startsAt ? dueAt : Math.min(dueAt, hours.add(startsAt, Math.floor(DEFAULT_WARNING_SHARE * hours.elapsed(startsAt, dueAt))));
}
