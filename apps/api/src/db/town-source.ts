import { type InstalledUnit, type TownMeasures, type TownOptions } from '@ortalyk/demo-town';
import type { Instant } from '@ortalyk/domain';
import { calendarsOf, editionInForce } from '../modules/standards/index.js';
import type { OpenedOrm } from './open-orm.js';
import type { TownColumns } from './town-columns.js';
import { type TownOffice, townHooks } from './town-hooks.js';

export interface TownWish {
  readonly measures: TownMeasures;
  readonly seed: string;
  readonly asOf: Instant;
  /** Snapshots the database has already; read before the tables are locked. */
  readonly snapshotIds: readonly string[];
  readonly columns: TownColumns;
}

/** What a town is generated from, as this installation has it: edition in force, calendars, offices in the pack's order, units. */
export async function townSource(opened: OpenedOrm, wish: TownWish): Promise<Omit<TownOptions, 'passwordHashOf'>> {
  const edition = await editionInForce(opened.db, wish.asOf);
  const calendars = await calendarsOf(opened.db, edition);
  const offices = await opened.db.rows<TownOffice>(
    `select id, code, time_zone as "timeZone", hours, calendar_code as "calendarCode" from office where ended_at is null
     order by code = any($1) desc, array_position($1, code), code`,
    [edition.pack.offices.map(({ code }) => code)],
  );
  const units = await opened.db.rows<InstalledUnit>(`select id, code, office_id as "officeId" from unit order by code, id`);
  return { ...wish, pack: edition.pack, editionId: edition.id, offices, units, hooks: townHooks({ edition, calendars, offices, snapshotIds: wish.snapshotIds }) };
}
