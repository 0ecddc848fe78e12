import type { Instant } from '@ortalyk/domain';
import type { ClockPlace, TownClock, TownHooks, TriggerMoments } from '@ortalyk/demo-town';
import type { NumberSeries } from '@ortalyk/standards';
import { accountSearchRow } from '../modules/accounts/index.js';
import { formatNumber } from '../modules/documents/index.js';
import { type ClockDraft, type Counting, capDrafts, handlingDraft, legalDrafts, promiseDraft, stepDraft } from '../modules/process/index.js';
import { type CalendarSet, type Edition, type OfficeHours, type Route } from '../modules/standards/index.js';

/** An office with its hours, as clocks need it. */
export interface TownOffice extends OfficeHours {
  readonly id: string;
}

/** Forms and deadlines of the demo town are the product's own: the same functions the use cases call, on the installed edition and calendars. */
export function townHooks(edition: Edition, calendars: CalendarSet, offices: readonly TownOffice[]): TownHooks {
  const keeper = new SnapshotKeeper();
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
    accountSearchRow,
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
  };
}

/** A million clocks keep a few hundred different norms and calendars: equal ones become one object, so that each is written out once. */
class SnapshotKeeper {
  readonly #norms = new Map<string, object>();
  readonly #calendars = new Map<string, object>();

  share(draft: ClockDraft | null): TownClock | null {
    if (draft === null) return null;
    const { norm, calendar } = draft;
    const normKey = `${draft.subject} ${norm.normId} ${norm.hoursCalendar}`;
    const calendarKey = `${calendar.office} ${calendar.days} ${calendar.from} ${calendar.to}`;
    return { ...draft, norm: shared(this.#norms, normKey, norm), calendar: shared(this.#calendars, calendarKey, calendar) };
  }
}

function shared(known: Map<string, object>, key: string, value: object): object {
  const first = known.get(key);
  if (first !== undefined) return first;
  known.set(key, value);
  return value;
}

function found<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`the demo town asks for ${what}, which is not installed`);
  return value;
}
