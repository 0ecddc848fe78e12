import { type Instant, MS_PER_DAY } from '@ortalyk/domain';
import { AccountMaker } from './accounts.js';
import { AppealMaker } from './appeal-maker.js';
import { appealBatches, emptyAppealRows } from './appeal-rows.js';
import { arrivals, firstDay } from './arrivals.js';
import { placeOf } from './places.js';
import { Random } from './random.js';
import type { TownBatch } from './rows.js';
import { type StaffMember, type StaffOptions, planStaff, staffRows, staffedOffices } from './staff.js';
import type { TownOptions } from './town-plan.js';

/** Appeals whose rows are handed over together: few, so that rows are forgotten while they are young. */
const APPEALS_AT_ONCE = 100;

/** Everybody who will sign in to the town, before any row is made: their passwords are made outside. */
export function townStaff(options: StaffOptions): readonly StaffMember[] {
  return planStaff(options, new Random(options.seed).fork('staff'), startOf(options));
}

function startOf({ asOf, measures }: Pick<TownOptions, 'asOf' | 'measures'>): Instant {
  return firstDay({ asOf, years: measures.years }) * MS_PER_DAY;
}

/**
 * The rows of a demo town, table by table in an order that references allow: places and accounts first, then appeals in the order they
 * were registered, the number series last. Pure: the same options give the same rows; nothing is read but the package's own data.
 */
export function* generateTown(options: TownOptions): Generator<TownBatch> {
  const random = new Random(options.seed);
  const { years } = options.measures;
  const offices = staffedOffices(options);
  const from = startOf(options);
  const staff = townStaff(options);
  const { staff: people, grants } = staffRows(options, staff, from);
  yield { table: 'staff', rows: people };
  yield { table: 'staff_grant', rows: grants };
  const accounts = new AccountMaker({ options: { ...options, offices }, place: placeOf(options.pack), random: random.fork('accounts'), from });
  yield* accounts.make();
  const calendars = offices.map(({ id }) => options.hooks.calendars(id));
  const maker = new AppealMaker({ options, offices, calendars, staff, accounts: accounts.refs, random: random.fork('appeals') });
  const plan = { total: options.measures.appeals, years, asOf: options.asOf, hours: calendars.map(({ hours }) => hours) };
  let rows = emptyAppealRows();
  for (const arrival of arrivals(plan, random.fork('arrivals'))) {
    maker.add(arrival, rows);
    if (rows.appeal.length < APPEALS_AT_ONCE) continue;
    yield { table: 'snapshot', rows: options.hooks.newSnapshots() };
    yield* appealBatches(rows);
    rows = emptyAppealRows();
  }
  yield { table: 'snapshot', rows: options.hooks.newSnapshots() };
  yield* appealBatches(rows);
  yield { table: 'number_series', rows: maker.book.rows() };
}
