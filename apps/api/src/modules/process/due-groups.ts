import { type Instant, requireZone, weekdayOf } from '@ortalyk/domain';
import { registerEnumType } from 'type-graphql';
import type { SqlValue } from '../../db/db.js';
import { asTimestamp } from '../../db/pg-types.js';

/** Groups of a queue by the civil day of the due, in the zone of the office. */
export enum AppealDueEnum { late = 'late', today = 'today', week = 'week', later = 'later' }
registerEnumType(AppealDueEnum, { name: 'AppealDue' });

/** Offices that share a zone; a company mostly has one zone, and then its offices need not be named. */
export interface ZoneOffices {
  readonly timeZone: string;
  readonly officeIds: readonly string[];
}

/** A condition whose values stand as `?0?`, `?1?` … until the list numbers its parameters. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** When the present civil day and week end in a zone. */
export interface DayBounds {
  readonly dayEndsAt: Instant;
  readonly weekEndsAt: Instant;
}

/** The first instants after the present civil day and after its Sunday. */
export function dayBounds(timeZone: string, now: Instant): DayBounds {
  const zone = requireZone(timeZone);
  const today = zone.dayAt(now);
  return { dayEndsAt: zone.startOfDay(today + 1), weekEndsAt: zone.startOfDay(today + 8 - weekdayOf(today)) };
}

/** `late`: past due; `today`, `week`: still to come within the civil day, the week; `later`: after it or without a due. */
export function dueCondition(due: AppealDueEnum, zones: readonly ZoneOffices[], at: { readonly now: Instant; readonly table: string }): Condition {
  const column = `${at.table}.due_at`;
  if (due === AppealDueEnum.late) return { sql: `${column} < ?0?`, values: [asTimestamp(at.now)] };
  const values: SqlValue[] = [];
  const value = (next: SqlValue): string => `?${values.push(next) - 1}?`;
  const parts = zones.map(({ timeZone, officeIds }) => {
    const bounds = dayBounds(timeZone, at.now);
    const offices = zones.length === 1 ? '' : ` and ${at.table}.office_id = any(${value(officeIds)})`;
    return `(${rangeOf(due, bounds, { column, now: at.now, value })}${offices})`;
  });
  return { sql: parts.length === 1 ? (parts[0] ?? 'false') : `(${parts.join(' or ') || 'false'})`, values };
}

interface RangeParts {
  readonly column: string;
  readonly now: Instant;
  readonly value: (next: SqlValue) => string;
}

function rangeOf(due: AppealDueEnum, bounds: DayBounds, { column, now, value }: RangeParts): string {
  const time = (at: Instant): string => `${value(asTimestamp(at))}::timestamptz`;
  if (due === AppealDueEnum.today) return `${column} >= ${time(now)} and ${column} < ${time(bounds.dayEndsAt)}`;
  if (due === AppealDueEnum.week) return `${column} >= ${time(bounds.dayEndsAt)} and ${column} < ${time(bounds.weekEndsAt)}`;
  return `(${column} >= ${time(bounds.weekEndsAt)} or ${column} is null)`;
}
