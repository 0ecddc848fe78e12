import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../src/platform/ids.js';
import { PASSWORD } from './harness/builders.js';
import { type Client } from './harness/client.js';
import { COMPLETE, REGISTER, type RegisterData, TAKE, registration } from './harness/operations.js';
import { type TestApi, startApi } from './harness/start-api.js';
import { Town } from './harness/town.js';

type Person = Client & { readonly staffId: string; readonly officeId: string };

let t: TestApi;
let operator: Person;
let specialist: Person;
let supervisor: Person;
let accountId: string;

const LIST = /* GraphQL */ `
  query AppealsList($filter: AppealFilter, $order: AppealOrder, $first: Int, $after: String) {
    appeals(filter: $filter, order: $order, first: $first, after: $after) {
      nodes {
        id number state dueAt registeredAt kind { code label { ru } } subject { label { ru kk } }
        customer { id fullName } account { number address } currentStep { state dueAt label { ru } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`;
const COUNT = 'query C($filter: AppealFilter) { appeals(filter: $filter, first: 1) { totalCount } }';

interface Node {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly dueAt: string | null;
  readonly registeredAt: string;
  readonly customer: { readonly fullName: string } | null;
  readonly account: { readonly address: string } | null;
  readonly currentStep: { readonly label: { readonly ru: string } } | null;
}

interface ListData {
  readonly appeals: { readonly nodes: readonly Node[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } };
}

async function moveTo(iso: string): Promise<void> {
  t.clock.set(iso);
  for (const person of [operator, specialist, supervisor]) {
    const row = await t.db.row<{ login: string }>(`select login from staff where id = $1`, [person.staffId]);
    await person.signIn(row?.login ?? '', PASSWORD);
  }
}

async function register(change: Readonly<Record<string, unknown>> = {}, person = operator): Promise<{ readonly id: string; readonly step: { readonly stepId: string; readonly version: number } }> {
  const { registerAppeal } = await person.ask<RegisterData>(REGISTER, { input: registration(person.officeId, change) });
  const { appeal } = registerAppeal;
  if (appeal == null) throw new Error(JSON.stringify(registerAppeal.problems));
  return { id: appeal.id, step: { stepId: appeal.currentStep?.id ?? '', version: appeal.currentStep?.version ?? 0 } };
}

// A week of work: promises of 1 day (recalculationDesk), of 19 days (areaCorrection), and none (oral consultation).
beforeAll(async () => {
  t = await startApi();
  operator = await t.as('operator');
  specialist = await t.as('specialist');
  supervisor = await t.as('supervisor', { officeId: await t.build.office(1) });
  accountId = (await new Town(t.db).account({ fullName: 'Ким Анна', officeId: operator.officeId })).id;
  const short = { subject: 'recalculationDesk', papers: [] };
  await moveTo('2026-11-17T05:00:00Z');
  await register(short);
  await register({ ...short, accountId });
  await moveTo('2026-11-19T05:00:00Z');
  const taken = await register(short);
  await specialist.ask(TAKE, { input: taken.step });
  const answered = await register(short);
  await moveTo('2026-11-20T05:00:00Z');
  await specialist.ask(COMPLETE, { input: { ...answered.step, idempotencyKey: newId() } });
  await register({ accountId });
  await register({ subject: 'oralConsultation', kind: 'consultation', papers: [], accountId });
  await register(short, supervisor);
});
afterAll(() => t.stop());

async function list(variables: object = {}): Promise<ListData['appeals']> {
  return (await operator.ask<ListData>(LIST, variables)).appeals;
}

async function total(filter: object): Promise<number> {
  return (await operator.ask<{ appeals: { totalCount: number } }>(COUNT, { filter })).appeals.totalCount;
}

describe('the list of appeals', () => {
  it('reads customer, account, address, step and deadline in one query', async () => {
    const { nodes } = await list();
    await list();
    expect(nodes).toHaveLength(7);
    expect(nodes.find(({ customer }) => customer !== null)).toMatchObject({ customer: { fullName: 'Ким Анна' }, account: { address: expect.stringContaining('Абая') } });
    expect(nodes.filter(({ currentStep }) => currentStep !== null)).toHaveLength(6);
    // One for the list; the session is the other.
    expect(t.queriesOf('AppealsList')).toBeLessThanOrEqual(2);
  });

  it.each(['newestFirst', 'oldestFirst', 'dueFirst'])('pages by key in the order %s without losing or repeating a row', async (order) => {
    const whole = (await list({ order })).nodes.map(({ id }) => id);
    const paged: string[] = [];
    for (let after: string | null = null; ;) {
      const { nodes, pageInfo }: ListData['appeals'] = await list({ order, first: 2, after });
      paged.push(...nodes.map(({ id }) => id));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(paged).toEqual(whole);
    expect(new Set(paged).size).toBe(7);
  });

  it('orders by the promise, those without one last', async () => {
    const dues = (await list({ order: 'dueFirst', filter: { open: true } })).nodes.map(({ dueAt }) => dueAt);
    expect(dues.at(-1)).toBeNull();
    expect(dues.slice(0, -1)).toEqual(dues.slice(0, -1).toSorted());
  });

  it.each([
    [{ open: true }, 6], [{ open: false }, 1], [{ states: ['answered'] }, 1], [{ due: 'late' }, 2], [{ due: 'today' }, 1], [{ due: 'later' }, 3], [{ due: 'week' }, 0],
    [{ subject: 'areaCorrection' }, 1], [{ kind: 'consultation' }, 1], [{ channel: 'phone' }, 0], [{ unassigned: true, open: true }, 5],
    [{ registeredFrom: '2026-11-20', registeredTo: '2026-11-20' }, 3], [{ answeredFrom: '2026-11-20', answeredTo: '2026-11-20' }, 1],
    [{ accountId: 'nonsense' }, 0], [{ number: 'nothing' }, 0],
  ])('filters by %j: %i', async (filter, expected) => {
    // Monday's closing is the due of what came on Friday, so «week» of a Friday ends before it.
    const { nodes } = await list({ filter });
    expect(nodes).toHaveLength(expected);
    expect(await total(filter)).toBe(expected);
  });

  it('filters by account, office, person, registrar and the beginning of the number', async () => {
    expect(await total({ accountId })).toBe(3);
    expect(await total({ officeId: supervisor.officeId })).toBe(1);
    expect(await total({ assigneeId: specialist.staffId })).toBe(2);
    expect(await total({ registeredById: supervisor.staffId })).toBe(1);
    const { nodes } = await list({ first: 1 });
    expect(await total({ number: nodes[0]?.number.toLowerCase() })).toBe(1);
  });

  it('reads what fragments, aliases, @include and @skip leave of the selection', async () => {
    const query = /* GraphQL */ `
      query S($yes: Boolean!, $no: Boolean!) {
        appeals(first: 1, order: oldestFirst) {
          edges { cursor node { ...N on: registeredAt account @include(if: $no) { number } ... on Appeal @skip(if: $no) { receivedAt } } }
          nodes { office { code } registeredBy { fullName } text answerChannel { code } currentStep @include(if: $yes) { unit { code } actions assignee { id } } actions }
        }
      }
      fragment N on Appeal { id who: customer { kind fullName contacts { value } } }
    `;
    const data = await operator.ask<{ appeals: { edges: object[]; nodes: object[] } }>(query, { yes: true, no: false });
    expect(data.appeals.edges[0]).toMatchObject({ cursor: expect.any(String), node: { who: null, on: '2026-11-17T05:00:00Z', receivedAt: '2026-11-17T05:00:00Z' } });
    expect(data.appeals.edges[0]).not.toHaveProperty('node.account');
    expect(data.appeals.nodes[0]).toMatchObject({ text: expect.any(String), answerChannel: { code: 'desk' }, currentStep: { unit: { code: 'frontDesk' } }, actions: ['attach'] });
    const again = await operator.ask<{ appeals: { nodes: object[] } }>(query, { yes: false, no: true });
    expect(again.appeals.nodes[0]).not.toHaveProperty('currentStep');
  });

  it('gives 1 to 200 rows and refuses a foreign cursor', async () => {
    for (const variables of [{ first: 201 }, { first: 0 }, { after: 'what' }]) expect(await operator.faultOf(LIST, variables)).toBe('BAD_INPUT');
  });
});

const NOW = /* GraphQL */ `
  query Now($officeId: ID) {
    now(officeId: $officeId) {
      total { ...F } byOffice { office { id } figures { ...F } } byPerson { staff { id } figures { ...F } }
    }
  }
  fragment F on FigureRow { registeredToday answeredToday open late lateToday }
`;

interface Figures {
  readonly registeredToday: number;
  readonly answeredToday: number;
  readonly open: number;
  readonly late: number;
  readonly lateToday: number;
}

interface NowData {
  readonly now: {
    readonly total: Figures;
    readonly byOffice: readonly { readonly office: { readonly id: string }; readonly figures: Figures }[];
    readonly byPerson: readonly { readonly staff: { readonly id: string } | null; readonly figures: Figures }[];
  };
}

/** The lists the figures open. */
const FILTERS: Readonly<Record<keyof Figures, object>> = {
  registeredToday: { registeredFrom: '2026-11-20', registeredTo: '2026-11-20' }, answeredToday: { answeredFrom: '2026-11-20', answeredTo: '2026-11-20' },
  open: { open: true }, late: { due: 'late' }, lateToday: { due: 'today' },
};

async function expectLists(figures: Figures, also: object): Promise<void> {
  for (const [figure, filter] of Object.entries(FILTERS)) {
    expect({ figure, count: await total({ ...filter, ...also }) }).toEqual({ figure, count: figures[figure as keyof Figures] });
  }
}

describe('the figures of now', () => {
  it('each equals the list it opens: in total, by office, by person and by nobody', async () => {
    const head = await t.as('administrator');
    const { now } = await head.ask<NowData>(NOW);
    expect(now.total).toEqual({ registeredToday: 3, answeredToday: 1, open: 6, late: 2, lateToday: 1 });
    await expectLists(now.total, {});
    for (const { office, figures } of now.byOffice) await expectLists(figures, { officeId: office.id });
    for (const { staff, figures } of now.byPerson) await expectLists(figures, staff === null ? { unassigned: true } : { assigneeId: staff.id });
    expect(now.byPerson.map(({ staff }) => staff?.id ?? null)).toEqual([null, specialist.staffId]);
    expect(t.queriesOf('Now')).toBeLessThanOrEqual(8);
  });

  it('shows a head of one office that office', async () => {
    const { now } = await supervisor.ask<NowData>(NOW);
    expect(now.byOffice.map(({ office }) => office.id)).toEqual([supervisor.officeId]);
    await expectLists(now.total, { officeId: supervisor.officeId });
    // Zeros for somebody else's office would say that nothing is late there.
    expect(await supervisor.faultOf(NOW, { officeId: operator.officeId })).toBe('FORBIDDEN');
  });

  it('adds up several offices for whoever heads several, and the list is asked for the same ones', async () => {
    const built = await t.build.staff({ role: 'supervisor', officeId: supervisor.officeId });
    await t.build.grant({ ...built, officeId: operator.officeId }, 'supervisor');
    const head = t.anybody();
    await head.signIn(built.login, PASSWORD);
    const { now } = await head.ask<NowData>(NOW);
    expect(now.total.open).toBe(6);
    await expectLists(now.total, { officeIds: now.byOffice.map(({ office }) => office.id) });
    expect(await total({ officeIds: [] })).toBe(0);
    expect(await total({ officeIds: ['no id'] })).toBe(0);
  });

  it('is refused to those who do not supervise', async () => {
    for (const person of [operator, specialist]) expect(await person.faultOf(NOW)).toBe('FORBIDDEN');
  });
});

const STEPS = /* GraphQL */ `
  query Steps($filter: StepFilter, $first: Int, $after: String) {
    steps(filter: $filter, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes { id state dueAt actions label { ru } unit { code name { ru } } assignee { fullName } clock { warning breached } appeal { number dueAt customer { fullName } account { address } } }
    }
  }
`;

interface StepsData {
  readonly steps: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly { readonly id: string; readonly dueAt: string | null; readonly actions: readonly string[]; readonly appeal: { readonly number: string } }[];
  };
}

describe('the queue', () => {
  it.each([
    [{}, 6], [{ mine: true }, 1], [{ unassigned: true }, 5], [{ due: 'late' }, 2], [{ due: 'today' }, 1],
  ])('filters by %j: %i', async (filter, expected) => {
    const { steps } = await specialist.ask<StepsData>(STEPS, { filter });
    expect(steps.nodes).toHaveLength(expected);
    expect(steps.totalCount).toBe(expected);
    const dues = steps.nodes.map(({ dueAt }) => dueAt ?? '9999');
    expect(dues).toEqual(dues.toSorted());
  });

  it('pages by key and asks a bounded number of queries', async () => {
    const first = (await specialist.ask<StepsData>(STEPS, { first: 4 })).steps;
    const rest = (await specialist.ask<StepsData>(STEPS, { first: 4, after: first.pageInfo.endCursor })).steps;
    expect(new Set([...first.nodes, ...rest.nodes].map(({ id }) => id)).size).toBe(6);
    expect(rest.pageInfo.hasNextPage).toBe(false);
    expect(t.queriesOf('Steps')).toBeLessThanOrEqual(8);
  });

  it('narrows to a unit and an office, and offers what the viewer may do', async () => {
    const unit = await t.build.unit(operator.officeId, 'frontDesk');
    expect((await operator.ask<StepsData>(STEPS, { filter: { unitId: unit } })).steps.totalCount).toBe(5);
    const { steps } = await operator.ask<StepsData>(STEPS, { filter: { officeId: supervisor.officeId } });
    expect(steps.nodes.map(({ actions }) => actions)).toEqual([[]]);
    const own = await supervisor.ask<StepsData>(STEPS, { filter: { officeId: supervisor.officeId } });
    expect(own.steps.nodes[0]?.actions).toEqual(['take', 'complete', 'return', 'assign']);
  });
});
