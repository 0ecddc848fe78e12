import process from 'node:process';
import { addCalendarDays, formatInstant } from '@ortalyk/domain';
import { type Api, createApi } from '../api.js';
import { readSignIns } from '../demo-sign-ins.js';
import type { Installation } from '../installation.js';
import { systemClock } from '../platform/clock.js';
import { createLogger } from '../platform/logger.js';

/** One amended working day: what it cost to say which promises it moves, and to move them. */
export interface AmendedDay {
  readonly on: string;
  readonly clocks: number;
  readonly preview: Cost;
  readonly amend: Cost;
}

export interface Cost {
  readonly wallMs: number;
  /** Processor time of this process; PostgreSQL's is its own. */
  readonly nodeMs: number;
}

const PREVIEW = `query($input: CalendarAmendmentInput!) { calendarAmendmentPreview(input: $input) { affected { clockId shortened } problems { code } } }`;
const AMEND = `mutation($input: AmendCalendarDayInput!) { amendCalendarDay(input: $input) { moved { clockId } problems { code } } }`;

/** Makes working days near the present days off, one after another, and moves every promise that may move. The town stays as it becomes. */
export async function benchCalendarChange({ opened, settings }: Installation, rounds: number): Promise<readonly AmendedDay[]> {
  const api = await createApi({ opened, clock: systemClock, log: createLogger('warn'), dataFolder: settings.dataFolder, webFolder: settings.dataFolder, publicUrl: null, trustProxy: false });
  try {
    await api.app.ready();
    const ask = await administrator(api, settings.dataFolder);
    const done: AmendedDay[] = [];
    for (let on = addCalendarDays(formatInstant(systemClock.now()).slice(0, 10), 1); done.length < rounds; on = addCalendarDays(on, 1)) {
      const day = await amendDay(ask, on);
      if (day !== null) done.push(day);
    }
    return done;
  } finally {
    await api.stop();
  }
}

/** Lines of a table for the terminal. */
export function calendarChangeLines(days: readonly AmendedDay[]): readonly string[] {
  const cost = ({ wallMs, nodeMs }: Cost): string => `${Math.round(wallMs)} / ${Math.round(nodeMs)}`;
  return ['day\tclocks moved\tpreview, ms / CPU ms\tamendment, ms / CPU ms', ...days.map(({ on, clocks, preview, amend }) => [on, clocks, cost(preview), cost(amend)].join('\t'))];
}

type Ask = <T>(query: string, variables: object) => Promise<T>;

async function amendDay(ask: Ask, on: string): Promise<AmendedDay | null> {
  const { calendar } = await ask<{ calendar: { calendar: { version: number }; days: readonly { on: string; working: boolean }[] } }>(
    'query($year: Int!) { calendar(code: "kz", year: $year) { calendar { version } days { on working } } }', { year: Number(on.slice(0, 4)) },
  );
  if (calendar.days.find((day) => day.on === on)?.working !== true) return null;
  const change = { calendarCode: 'kz', on, kind: 'off', name: { ru: 'Замер' } };
  const asked = await timed(() => ask<{ calendarAmendmentPreview: { affected: readonly { clockId: string; shortened: boolean }[] } }>(PREVIEW, { input: change }));
  const confirmedClockIds = asked.value.calendarAmendmentPreview.affected.filter(({ shortened }) => !shortened).map(({ clockId }) => clockId);
  const input = { ...change, version: calendar.calendar.version, reason: 'Замер', confirmedClockIds };
  const amended = await timed(() => ask<{ amendCalendarDay: { moved: readonly object[]; problems: readonly object[] } }>(AMEND, { input }));
  if (amended.value.amendCalendarDay.problems.length > 0) throw new Error(JSON.stringify(amended.value.amendCalendarDay.problems));
  return { on, clocks: amended.value.amendCalendarDay.moved.length, preview: asked.cost, amend: amended.cost };
}

async function timed<T>(run: () => Promise<T>): Promise<{ readonly value: T; readonly cost: Cost }> {
  const [cpu, began] = [process.cpuUsage(), performance.now()];
  const value = await run();
  const used = process.cpuUsage(cpu);
  return { value, cost: { wallMs: performance.now() - began, nodeMs: (used.user + used.system) / 1000 } };
}

async function administrator({ app }: Api, dataFolder: string): Promise<Ask> {
  const person = (await readSignIns(dataFolder))?.find(({ login }) => login.startsWith('administrator'));
  if (person === undefined) throw new Error('the bench town has no administrator to sign in as; remove its data folder and run again');
  const query = 'mutation($input: SignInInput!) { signIn(input: $input) { viewer { csrfToken } } }';
  const input = { login: person.login, password: person.password };
  const answer = await app.inject({ method: 'POST', url: '/graphql', headers: { host: 'localhost' }, payload: { query, variables: { input } } });
  const headers = {
    host: 'localhost', cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '',
    'x-csrf-token': answer.json<{ data: { signIn: { viewer: { csrfToken: string } } } }>().data.signIn.viewer.csrfToken,
  };
  return async <T>(text: string, variables: object): Promise<T> => {
    const reply = (await app.inject({ method: 'POST', url: '/graphql', headers, payload: { query: text, variables } })).json<{ data: T; errors?: unknown }>();
    if (reply.errors !== undefined) throw new Error(JSON.stringify(reply.errors));
    return reply.data;
  };
}
