import type { AccessReach } from '@ortalyk/domain';
import { actorOf } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { decodeCursor, encodeCursor, pageOf, pageSize } from '../../graphql/paging.js';
import { isId } from '../../platform/ids.js';
import { type OfficeRow, officesInUse } from '../offices/index.js';
import { type ZoneOffices, dueCondition } from './due-groups.js';
import type { StepFilterInput } from './process.inputs.js';
import type { StepConnectionType } from './process.types.js';
import { type StepListRequest, type StepRow, stepCount, stepList } from './step.queries.js';

/** Stands for «no due» in a cursor: such steps come last. */
export const NO_DUE = 8_640_000_000_000_000;

export interface StepsPage {
  readonly filter: StepFilterInput | null;
  readonly first: number | null;
  readonly after: string | null;
}

/** The queue of live steps by time left, within the scope; counted only when asked. */
export async function listSteps(ctx: RequestContext, scope: AccessReach, page: StepsPage): Promise<StepConnectionType> {
  const size = pageSize(page.first);
  const filter = page.filter ?? {};
  const cursor = page.after === null ? null : decodeCursor(page.after);
  const request: StepListRequest = {
    scope, first: size, unitId: known(filter.unitId), officeId: known(filter.officeId),
    assigneeId: filter.mine === true ? actorOf(ctx).staffId : known(filter.assigneeId), unassigned: filter.unassigned === true,
    due: filter.due == null ? null : dueCondition(filter.due, await zonesOf(ctx, filter.officeId ?? null), { now: ctx.now, table: 's' }),
    after: cursor === null ? null : { dueAt: cursor.at === NO_DUE ? null : cursor.at, id: cursor.id },
  };
  const rows = await stepList(ctx.db, request);
  const paged = pageOf<StepRow>(rows, size, (row) => encodeCursor({ at: row.dueAt ?? NO_DUE, id: row.id }));
  return { nodes: [...paged.nodes], pageInfo: paged.pageInfo, count: () => stepCount(ctx.db, request) };
}

/** Offices by zone: the civil day a due falls on is the office's own. */
export async function zonesOf(ctx: RequestContext, officeId: string | null): Promise<readonly ZoneOffices[]> {
  const offices = await officesInUse(ctx);
  const wanted = officeId === null ? offices : offices.filter(({ id }) => id === officeId);
  const zones = Map.groupBy(wanted, (office: OfficeRow) => office.timeZone);
  return [...zones].map(([timeZone, members]) => ({ timeZone, officeIds: members.map(({ id }) => id) }));
}

/** An id no row can have finds nothing, like one that names no row. */
function known(id: string | null | undefined): string | null {
  if (id == null) return null;
  return isId(id) ? id : '00000000-0000-0000-0000-000000000000';
}

