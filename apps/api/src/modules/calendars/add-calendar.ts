import { type Outcome, accepted } from '@ortalyk/domain';
import { nearestChoice } from '@ortalyk/standards';
import type { RequestContext } from '../../graphql/context.js';
import { ProblemList } from '../../graphql/payload.js';
import { type Work, useCase } from '../../graphql/use-case.js';
import { isId, newId } from '../../platform/ids.js';
import { cleanLocalized } from '../standards/index.js';
import { type CalendarRow, everyCalendar } from './calendar.queries.js';
import type { AddCalendarInput } from './calendar.types.js';

const CODE = /^[a-z0-9]+(?:[:-][a-z0-9]+)*$/;
const MAX_CODE = 60;

/** Adds a region's or office's calendar laid over another (T2). It names no date yet, so nothing is counted differently until it is amended. */
export async function addCalendar(ctx: RequestContext, input: AddCalendarInput): Promise<Outcome<{ readonly code: string }>> {
  const code = input.code.trim();
  return useCase(ctx, async (work) => {
    const every = await everyCalendar(work.sql);
    const all = every.filter(({ ended }) => !ended);
    const parent = all.find((row) => row.code === input.parentCode);
    const name = cleanLocalized(input.name);
    const list = new ProblemList();
    list.addIf(!CODE.test(code) || code.length > MAX_CODE, { code: 'calendarCodeInvalid', path: 'code', params: { max: MAX_CODE } });
    // A removed calendar keeps its code: promises made on it still name it.
    list.addIf(every.some((row) => row.code === code), { code: 'calendarCodeTaken', path: 'code', params: { value: code } });
    list.addIf(name === null, { code: 'calendarNameRequired', path: 'name' });
    list.addIf(parent === undefined, { code: 'unknownCalendar', path: 'parentCode', params: { value: input.parentCode, nearest: nearestChoice(input.parentCode, all.map((row) => row.code)) } });
    await checkOffices(work, list, { input, parent });
    if (list.any || parent === undefined) return list.refused();
    const id = newId(work.now);
    await work.sql.rows(
      `insert into calendar (id, code, name, country, known_from, known_to, provenance, parent_code) values ($1, $2, $3::jsonb, $4, $5, $6, $7, $8)`,
      [id, code, JSON.stringify(name), parent.country, parent.knownFrom, parent.knownTo, '', parent.code],
    );
    await work.sql.rows(`update office set calendar_code = $1, version = version + 1 where id = any($2)`, [code, input.officeIds]);
    work.record({ type: 'calendarAdded', entity: 'calendar', entityId: id, data: { calendar: code, parent: parent.code, officeIds: input.officeIds } });
    return accepted({ code });
  });
}

interface CheckedOffices {
  readonly input: AddCalendarInput;
  readonly parent: CalendarRow | undefined;
}

async function checkOffices(work: Work, list: ProblemList, { input, parent }: CheckedOffices): Promise<void> {
  list.addIf(input.officeIds.length === 0, { code: 'officesRequired', path: 'officeIds' });
  const rows = await work.sql.rows<{ id: string; calendarCode: string | null }>(
    `select id, calendar_code as "calendarCode" from office where id = any($1) and ended_at is null for update`, [input.officeIds.filter(isId)],
  );
  for (const [index, id] of input.officeIds.entries()) {
    const office = rows.find((row) => row.id === id);
    list.addIf(office === undefined, { code: 'unknownOffice', path: `officeIds.${index}` });
    // An office has one calendar; its own may be laid over the region's.
    const free = office?.calendarCode == null || office.calendarCode === parent?.code;
    list.addIf(office !== undefined && !free, { code: 'officeHasCalendar', path: `officeIds.${index}`, params: { value: office?.calendarCode ?? '' } });
  }
}
