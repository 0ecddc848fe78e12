import { type AccessReach, formatCivilDate, requireZone } from '@ortalyk/domain';
import type { RequestContext } from '../../graphql/context.js';
import { isId } from '../../platform/ids.js';
import { officeById, officesInUse } from '../offices/index.js';
import { zonesOf } from '../process/index.js';
import { staffById } from '../staff/index.js';
import { editionInForce } from '../standards/index.js';
import { type FigureCount, figureCounts } from './figures.queries.js';
import type { FigureRowType, NowFiguresType } from './figures.types.js';

const NOWHERE = '00000000-0000-0000-0000-000000000000';

/** The supervisor's first page; each figure is the length of the list its filter opens. */
export async function nowFigures(ctx: RequestContext, scope: AccessReach, officeId: string | null): Promise<NowFiguresType> {
  const edition = await editionInForce(ctx.db, ctx.now);
  const wanted = officeId === null ? null : isId(officeId) ? officeId : NOWHERE;
  const counts = await figureCounts(ctx.db, {
    scope, officeId: wanted, now: ctx.now, zones: await zonesOf(ctx, wanted), today: formatCivilDate(requireZone(edition.timeZone).dayAt(ctx.now)),
  });
  return { asOf: ctx.now, total: sum(counts), byOffice: await byOffice(ctx, counts, { wanted, scope }), byPerson: await byPerson(ctx, counts) };
}

/** Every office in use that the viewer may see has its row, also a quiet one. */
async function byOffice(ctx: RequestContext, counts: readonly FigureCount[], { wanted, scope }: { readonly wanted: string | null; readonly scope: AccessReach }): Promise<NowFiguresType['byOffice']> {
  const inUse = await officesInUse(ctx);
  const shown = inUse.filter(({ id }) => (wanted === null || id === wanted) && (scope.kind === 'company' || (scope.kind === 'some' && scope.officeIds.includes(id))));
  const ended = [...new Set(counts.map((count) => count.officeId))].filter((id) => !shown.some((office) => office.id === id));
  const others = await Promise.all(ended.map((id) => officeById(ctx).load(id)));
  return [...shown, ...others.filter((office) => office !== null)]
    .map((office) => ({ office, figures: sum(counts.filter((count) => count.officeId === office.id)) }));
}

/** Late first, then by how much is open; people with nothing are left out. */
async function byPerson(ctx: RequestContext, counts: readonly FigureCount[]): Promise<NowFiguresType['byPerson']> {
  const people = Map.groupBy(counts, (count) => count.assigneeId);
  const rows = await Promise.all([...people].map(async ([id, own]) => ({ staff: id === null ? null : await staffById(ctx).load(id), figures: sum(own) })));
  return rows.toSorted((a, b) => b.figures.late - a.figures.late || b.figures.open - a.figures.open);
}

function sum(counts: readonly FigureCount[]): FigureRowType {
  const total = { registeredToday: 0, answeredToday: 0, open: 0, late: 0, lateToday: 0 };
  for (const count of counts) for (const figure of Object.keys(total) as (keyof typeof total)[]) total[figure] += count[figure];
  return total;
}
