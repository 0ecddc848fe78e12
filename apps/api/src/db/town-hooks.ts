import type { Instant } from '@ortalyk/domain';
import type { ClockPlace, TownClock, TownHooks, TownRows, TriggerMoments } from '@ortalyk/demo-town';
import type { NumberSeries } from '@ortalyk/standards';
import { numberWriter } from '../modules/documents/index.js';
import { type ClockDraft, type Counting, capDrafts, chainCap, handlingDraft, legalDrafts, promiseDraft, snapshotId, stepDraft } from '../modules/process/index.js';
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
    numberWriter: ({ pattern }, parts) => numberWriter(pattern, parts),
    calendars: (officeId) => calendars.slaOf(countingOf(officeId).office),
    chainClocks: (place: ClockPlace, times: TriggerMoments) => {
      const [counting, route] = [countingOf(place.officeId), routeOf(place)];
      const chain = [promiseDraft(counting, route, times), ...capDrafts(counting, route, times), ...legalDrafts(counting, times)];
      return chain.flatMap((draft) => keeper.share(draft) ?? []);
    },
    stepClock: (place: ClockPlace, stepId: string, { chainFrom, ...times }) => {
      const counting = countingOf(place.officeId);
      return keeper.share(stepDraft(counting, stepOf(place, stepId), { ...times, under: chainCap(counting, routeOf(place), chainFrom) }));
    },
    handlingClock: (place: ClockPlace, stepId: string, takenAt: Instant) => keeper.share(handlingDraft(countingOf(place.officeId), stepOf(place, stepId), takenAt)),
    newSnapshots: () => keeper.take(),
  };
}

/** A million clocks keep a few hundred different norms and calendars: each is hashed once and becomes one row. */
class SnapshotKeeper {
  readonly #ids = new Map<string, string>();
  /** Clocks of the same months come with the same calendar. */
  readonly #calendars = new Map<ClockDraft['calendar'], string>();
  readonly #standing: Set<string>;
  #made: TownRows['snapshot'][] = [];

  constructor(standing: Iterable<string>) {
    this.#standing = new Set(standing);
  }

  share(draft: ClockDraft | null): TownClock | null {
    if (draft === null) return null;
    const { subject, binding, deadline, warningAt, norm, calendar } = draft;
    const key = `${subject} ${norm.normId} ${norm.hoursCalendar} ${norm.under?.startsAt ?? ''}`;
    let normId = this.#ids.get(key);
    if (normId === undefined) this.#ids.set(key, (normId = this.#keep({ kind: 'norm', content: norm })));
    let calendarId = this.#calendars.get(calendar);
    if (calendarId === undefined) this.#calendars.set(calendar, (calendarId = this.#keep({ kind: 'calendar', content: calendar })));
    return { subject, binding, deadline, warningAt, normId, calendarId };
  }

  take(): readonly TownRows['snapshot'][] {
    const made = this.#made;
    this.#made = [];
    return made;
  }

  #keep(row: Omit<TownRows['snapshot'], 'id'>): string {
    const id = snapshotId(row.content);
    if (!this.#standing.has(id)) this.#made.push({ id, ...row });
    this.#standing.add(id);
    return id;
  }
}

function found<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`the demo town asks for ${what}, which is not installed`);
  return value;
}
