import type { Instant } from '@ortalyk/domain';
import type { ClockPlace, TownClock, TownHooks, TownRows, TriggerMoments } from '@ortalyk/demo-town';
import type { NumberSeries } from '@ortalyk/standards';
import { formatNumber } from '../modules/documents/index.js';
import { type ClockDraft, type Counting, capDrafts, handlingDraft, legalDrafts, promiseDraft, snapshotId, stepDraft } from '../modules/process/index.js';
import { type CalendarSet, type Edition, type OfficeHours, type Route } from '../modules/standards/index.js';

/** An office with its hours, as clocks need it. */
export interface TownOffice extends OfficeHours {
  readonly id: string;
}

export interface TownHooksParts {
  readonly edition: Edition;
  readonly calendars: CalendarSet;
  readonly offices: readonly TownOffice[];
  /** Snapshots the database has already. */
  readonly snapshotIds: Iterable<string>;
}

/** Forms and deadlines of the demo town are the product's own: the same functions the use cases call, on the installed edition and calendars. */
export function townHooks({ edition, calendars, offices, snapshotIds }: TownHooksParts): TownHooks {
  const keeper = new SnapshotKeeper(snapshotIds);
  const countings = new Map(offices.map((office): [string, Counting] => [office.id, { edition, calendars, office }]));
  const countingOf = (officeId: string): Counting => found(countings.get(officeId), `office ${officeId}`);
  const routes = new Map<string, Route>();
  const routeOf = ({ mapId, branchId }: ClockPlace): Route => {
    const key = `${mapId}/${branchId}`;
    const route = routes.get(key) ?? found(edition.route(mapId, branchId), `route ${key}`);
    routes.set(key, route);
    return route;
  };
  const stepOf = (place: ClockPlace, stepId: string) => found(routeOf(place).steps.find(({ id }) => id === stepId), `step ${stepId}`);
  return {
    seriesKey: ({ kind, pattern }: NumberSeries, officeId: string, year: number) => ({
      kind, series: pattern, officeId: pattern.includes('{office}') ? officeId : null, year: pattern.includes('{year}') ? year : 0,
    }),
    formatNumber: ({ pattern }, parts) => formatNumber(pattern, parts),
    calendars: (officeId) => calendars.slaOf(countingOf(officeId).office),
    chainClocks: (place: ClockPlace, times: TriggerMoments) => {
      const [counting, route] = [countingOf(place.officeId), routeOf(place)];
      const chain = [promiseDraft(counting, route, times), ...capDrafts(counting, route, times), ...legalDrafts(counting, times)];
      return chain.flatMap((draft) => keeper.share(draft) ?? []);
    },
    stepClock: (place: ClockPlace, stepId: string, times: TriggerMoments) => keeper.share(stepDraft(countingOf(place.officeId), stepOf(place, stepId), times)),
    handlingClock: (place: ClockPlace, stepId: string, takenAt: Instant) => keeper.share(handlingDraft(countingOf(place.officeId), stepOf(place, stepId), takenAt)),
    newSnapshots: () => keeper.take(),
  };
}

/** A million clocks keep a few hundred different norms and calendars: each is hashed once and becomes one row. */
class SnapshotKeeper {
  readonly #ids = new Map<string, string>();
  readonly #standing: Set<string>;
  #made: TownRows['snapshot'][] = [];

  constructor(standing: Iterable<string>) {
    this.#standing = new Set(standing);
  }

  share(draft: ClockDraft | null): TownClock | null {
    if (draft === null) return null;
    const { subject, binding, deadline, warningAt, norm, calendar } = draft;
    const normId = this.#ids.get(normKey(draft)) ?? this.#keep(normKey(draft), { kind: 'norm', content: norm });
    const calendarId = this.#ids.get(calendarKey(draft)) ?? this.#keep(calendarKey(draft), { kind: 'calendar', content: calendar });
    return { subject, binding, deadline, warningAt, normId, calendarId };
  }

  take(): readonly TownRows['snapshot'][] {
    const made = this.#made;
    this.#made = [];
    return made;
  }

  #keep(key: string, row: Omit<TownRows['snapshot'], 'id'>): string {
    const id = snapshotId(row.content);
    this.#ids.set(key, id);
    if (!this.#standing.has(id)) this.#made.push({ id, ...row });
    this.#standing.add(id);
    return id;
  }
}

function normKey({ subject, norm }: ClockDraft): string {
  return `${subject} ${norm.normId} ${norm.hoursCalendar}`;
}

function calendarKey({ calendar }: ClockDraft): string {
  return `${calendar.office} ${calendar.days} ${calendar.from} ${calendar.to}`;
}

function found<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`the demo town asks for ${what}, which is not installed`);
  return value;
}
