import { createRequire } from 'node:module';
import type { PlainCalendar, PlainUnit } from './workload.js';

/** One library as the bench asks it: told a calendar, then asked for deadlines in wall-clock milliseconds. */
export interface TimeLibrary {
  readonly units: readonly PlainUnit[];
  use(calendar: PlainCalendar): void;
  add(start: number, value: number, unit: PlainUnit): number;
}

export const LIBRARIES = ['dayjs-business-time', 'moment-business-time', 'moment-business-days', 'date-fns'] as const;
export type LibraryName = (typeof LIBRARIES)[number];

const require = createRequire(import.meta.url);

/** The version that is installed. */
export function versionOf(name: LibraryName): string {
  return (require(`${name}/package.json`) as { readonly version: string }).version;
}

/** Loads a library; the process must run in UTC, so that its local time is the case's wall clock. */
export function loadLibrary(name: LibraryName): Promise<TimeLibrary> {
  switch (name) {
    case 'dayjs-business-time': return dayjsBusinessTime();
    case 'moment-business-time': return momentBusinessTime();
    case 'moment-business-days': return momentBusinessDays();
    case 'date-fns': return dateFns();
  }
}

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const LONG = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

async function dayjsBusinessTime(): Promise<TimeLibrary> {
  const [{ default: dayjs }, { default: plugin }] = await Promise.all([import('dayjs'), import('dayjs-business-time')]);
  dayjs.extend(plugin);
  return {
    units: ['minutes', 'hours', 'days'],
    use({ week, holidays }) {
      const hours = LONG.map((day, index) => [day, week[DAYS[index] ?? '']?.map(([start, end]) => ({ start: `${start}:00`, end: `${end}:00` })) ?? null] as const);
      dayjs.setBusinessTime(Object.fromEntries(hours) as unknown as Parameters<typeof dayjs.setBusinessTime>[0]);
      dayjs.setHolidays([...holidays]);
    },
    add(start, value, unit) {
      const from = dayjs(start);
      if (unit === 'days') return (value < 0 ? from.subtractBusinessDays(-value) : from.addBusinessDays(value)).valueOf();
      return (value < 0 ? from.subtractBusinessTime(-value, unit) : from.addBusinessTime(value, unit)).valueOf();
    },
  };
}

/** What `moment-business-time` adds to moment; it ships no types. */
interface WorkingMoment {
  addWorkingTime(value: number, unit: PlainUnit): WorkingMoment;
  subtractWorkingTime(value: number, unit: PlainUnit): WorkingMoment;
  valueOf(): number;
}

async function momentBusinessTime(): Promise<TimeLibrary> {
  const { default: moment } = await import('moment-business-time');
  return {
    units: ['minutes', 'hours', 'days'],
    use({ week, holidays }) {
      const workinghours = Object.fromEntries(DAYS.map((day, index) => [index, week[day]?.flat().map((time) => `${time}:00`) ?? null]));
      const locale: object = { workinghours, holidays: [...holidays] };
      moment.updateLocale('en', locale);
    },
    add(start, value, unit) {
      const from = moment(start) as unknown as WorkingMoment;
      return (value < 0 ? from.subtractWorkingTime(-value, unit) : from.addWorkingTime(value, unit)).valueOf();
    },
  };
}

async function momentBusinessDays(): Promise<TimeLibrary> {
  const { default: moment } = await import('moment-business-days');
  return {
    units: ['days'],
    use({ week, holidays }) {
      const workingWeekdays = DAYS.flatMap((day, index) => (week[day] === undefined ? [] : [index]));
      moment.updateLocale('en', { workingWeekdays, holidays: [...holidays], holidayFormat: 'YYYY-MM-DD' });
    },
    add(start, value) {
      const from = moment(start);
      return (value < 0 ? from.businessSubtract(-value) : from.businessAdd(value)).valueOf();
    },
  };
}

/** Knows Monday to Friday and nothing else: no hours, no holidays. */
async function dateFns(): Promise<TimeLibrary> {
  const { addBusinessDays } = await import('date-fns/addBusinessDays');
  return { units: ['days'], use: () => undefined, add: (start, value) => addBusinessDays(start, value).valueOf() };
}
