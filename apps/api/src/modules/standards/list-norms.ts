import { type LocalizedText, type Norm, type NormForce, type NormUse, foldText, isTermUnit } from '@ortalyk/domain';
import { normUsage } from '@ortalyk/standards';
import type { RequestContext } from '../../graphql/context.js';
import { RequestFault } from '../../graphql/faults.js';
import { pageSize } from '../../graphql/paging.js';
import type { Edition } from './edition.js';
import { requireEdition } from './edition.queries.js';
import { companyDate } from './editions.js';
import { adjusted, adjustmentsAt } from './effective-edition.js';
import type { NormConnectionType, NormType } from './norm.types.js';
import { type OverrideView, overridesOf, withState } from './override.queries.js';

export interface NormsPage {
  readonly editionId: string | null;
  readonly text: string | null;
  readonly use: NormUse | null;
  readonly force: NormForce | null;
  readonly first: number | null;
  readonly after: string | null;
}

/** Norms of an edition in the document's order, as they hold now; words of `text` may stand anywhere in clause, label, process or id. */
export async function listNorms(ctx: RequestContext, page: NormsPage): Promise<NormConnectionType> {
  const size = pageSize(page.first);
  const shown = await shownNorms(ctx, page.editionId, null);
  const words = foldText(page.text ?? '').split(' ').filter((word) => word !== '');
  const usage = normUsage(shown.base.pack);
  const found = shown.effective.pack.norms.filter((norm) =>
    (page.use === null || usage.get(norm.id)?.use === page.use) && (page.force === null || norm.force === page.force) && words.every((word) => searched(norm, shown.base.processLabel(norm.subject.process)).includes(word)));
  const start = page.after === null ? 0 : found.findIndex(({ id }) => id === page.after) + 1;
  if (page.after !== null && start === 0) throw new RequestFault('BAD_INPUT', 'The cursor is not one of ours.');
  const nodes = found.slice(start, start + size).map((norm) => viewOf(norm, shown));
  return { nodes, totalCount: found.length, pageInfo: { hasNextPage: start + size < found.length, endCursor: nodes.at(-1)?.id ?? null } };
}

/** One norm as it holds now; null where the edition has none of that id. */
export async function normView(ctx: RequestContext, id: string, editionId: string | null): Promise<NormType | null> {
  const shown = await shownNorms(ctx, editionId, id);
  const norm = shown.effective.norm(id);
  return norm === null ? null : viewOf(norm, shown);
}

interface ShownNorms {
  readonly base: Edition;
  readonly effective: Edition;
  readonly overrides: ReadonlyMap<string, readonly OverrideView[]>;
}

/** T21: a superseded edition is shown with what holds today too, since nothing new is promised by it. */
async function shownNorms(ctx: RequestContext, editionId: string | null, normId: string | null): Promise<ShownNorms> {
  const base = await requireEdition(ctx, editionId);
  const today = companyDate(base, ctx.now);
  const [adjustments, rows] = await Promise.all([adjustmentsAt(ctx.db, base, ctx.now), overridesOf(ctx.db, base.pack.standard.code, normId)]);
  return { base, effective: adjusted(base, adjustments), overrides: Map.groupBy(rows.map((row) => withState(row, today)), (row) => row.normId) };
}

const folded = new WeakMap<Norm, string>();

function searched(norm: Norm, process: LocalizedText): string {
  const known = folded.get(norm);
  if (known !== undefined) return known;
  const { label } = norm;
  const text = foldText([norm.id, norm.clause, label.ru, label.kk ?? '', label.en ?? '', norm.subject.process, process.ru, process.kk ?? '', process.en ?? '', norm.subject.step ?? '', norm.asPrinted].join(' '));
  folded.set(norm, text);
  return text;
}

function viewOf(norm: Norm, { base, effective, overrides }: ShownNorms): NormType {
  const own = overrides.get(norm.id) ?? [];
  const printed = base.norm(norm.id) ?? norm;
  const { subject, extension } = norm;
  const active = effective.overrideOf(norm.id);
  return {
    ...norm, ...normUsage(base.pack).get(norm.id), process: subject.process, processLabel: base.processLabel(subject.process), step: subject.step, channel: subject.channel, customer: subject.customer, extension,
    applies: effective.applies(norm.id), isTerm: isTermUnit(norm.unit),
    base: { min: printed.min, max: printed.max, unit: printed.unit, force: printed.force, reading: printed.reading },
    override: own.find(({ id }) => id === active) ?? null, overrides: own,
    questionIds: base.pack.openQuestions.filter(({ normIds }) => normIds.includes(norm.id)).map(({ id }) => id),
  };
}
