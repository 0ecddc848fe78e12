import { type LocalizedText, type Norm, type Outcome, type Problem, accepted, isTermUnit, resolveTerm } from '@ortalyk/domain';
import { nearestChoice } from '@ortalyk/standards';
import { actorOf } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { notFound, requireVersion } from '../../graphql/faults.js';
import { ProblemList } from '../../graphql/payload.js';
import { type Work, useCase } from '../../graphql/use-case.js';
import { asTimestamp } from '../../db/pg-types.js';
import { isId, newId } from '../../platform/ids.js';
import { companyDate, editionInForce } from './editions.js';
import { overrideValues } from './effective-edition.js';
import { cleanLocalized, cleanText, normValueProblems, reasonProblems } from './norm-checks.js';
import { readingAfter } from './reading-text.js';
import type { EndNormOverrideInput, OverrideNormInput } from './standards.inputs.js';

export interface OverriddenNorm {
  readonly overrideId: string;
  readonly normId: string;
}

/**
 * Puts a company's own values in the place of a norm's for some dates, with the reason. The edition is never edited and nothing already
 * promised moves (T21): it holds for what is registered while it is valid.
 */
export async function overrideNorm(ctx: RequestContext, input: OverrideNormInput): Promise<Outcome<OverriddenNorm>> {
  const edition = await editionInForce(ctx.db, ctx.now);
  const norm = edition.norm(input.normId);
  return useCase(ctx, async (work) => {
    const list = new ProblemList();
    if (norm === null) {
      const nearest = nearestChoice(input.normId, edition.pack.norms.map(({ id }) => id));
      list.add({ code: 'unknownNorm', path: 'normId', params: { value: input.normId, nearest } });
      return list.refused();
    }
    const typed = { min: input.min ?? null, max: input.max ?? null, unit: input.unit == null ? null : cleanText(input.unit), force: input.force ?? null, reading: cleanLocalized(input.reading) };
    const wanted = { ...typed, reading: typed.reading ?? newReading(norm, typed, edition.pack.standard.dayDefault) };
    list.add(...valueProblems(norm, wanted, edition.pack.standard.dayDefault), ...dateProblems(input, companyDate(edition, work.now)), ...reasonProblems(input.reason));
    // Two administrators at the same moment: the second waits and is told.
    await work.sql.rows(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`override ${norm.id}`]);
    list.add(...(await overlapProblems(work, edition.pack.standard.code, input)));
    if (list.any) return list.refused();
    const id = newId(work.now);
    await work.sql.rows(
      `insert into norm_override (id, created_at, standard, norm_id, min, max, unit, force, reading, reason, valid_from, valid_to, author_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10, $11, $12, $13)`,
      [
        id, asTimestamp(work.now), edition.pack.standard.code, norm.id, wanted.min, wanted.max, wanted.unit, wanted.force, wanted.reading === null ? null : JSON.stringify(wanted.reading),
        cleanText(input.reason), input.validFrom, input.validTo ?? null, actorOf(ctx).staffId,
      ],
    );
    const after = overrideValues(norm, wanted);
    const fields = ['min', 'max', 'unit', 'force'] as const;
    work.record({
      type: 'normOverridden', entity: 'normOverride', entityId: id,
      data: { normId: norm.id, clause: norm.clause, validFrom: input.validFrom, validTo: input.validTo ?? null, reason: cleanText(input.reason) },
      changes: fields.filter((field) => norm[field] !== after[field]).map((field) => ({ field, before: norm[field], after: after[field] })),
    });
    return accepted({ overrideId: id, normId: norm.id });
  });
}

type Wanted = Parameters<typeof overrideValues>[1] & object;

/** Null where the edition's reading still holds. */
function newReading(norm: Norm, wanted: Wanted, dayDefault: 'working' | 'calendar'): LocalizedText | null {
  const reading = readingAfter(norm, overrideValues(norm, wanted), dayDefault);
  return reading === norm.reading ? null : reading;
}

function valueProblems(norm: Norm, wanted: Wanted, dayDefault: 'working' | 'calendar'): readonly Problem[] {
  if (!isTermUnit(norm.unit) && wanted.unit === null && (wanted.min !== null || wanted.max !== null)) {
    return [{ code: 'normIsNotTerm', path: 'normId', params: { unit: norm.unit }, clause: norm.clause }];
  }
  const after = overrideValues(norm, wanted);
  const found = normValueProblems(after, norm);
  const list = new ProblemList();
  list.add(...found);
  const same = after.min === norm.min && after.max === norm.max && after.unit === norm.unit && after.force === norm.force && wanted.reading === null;
  list.addIf(same, { code: 'nothingChanged', path: '', clause: norm.clause });
  const term = found.length === 0 && isTermUnit(after.unit) ? resolveTerm(after, dayDefault) : null;
  list.addIf(term?.ok === false, { code: 'limitNotPositive', path: 'max', clause: norm.clause });
  return list.problems;
}

function dateProblems(input: OverrideNormInput, today: string): readonly Problem[] {
  const list = new ProblemList();
  list.addIf(input.validFrom < today, { code: 'validFromInPast', path: 'validFrom', params: { nearest: today } });
  list.addIf(input.validTo != null && input.validTo < input.validFrom, { code: 'validToBeforeFrom', path: 'validTo', params: { nearest: input.validFrom } });
  return list.problems;
}

async function overlapProblems(work: Work, standard: string, input: OverrideNormInput): Promise<readonly Problem[]> {
  if (input.validTo != null && input.validTo < input.validFrom) return [];
  const other = await work.sql.row<{ from: string; to: string | null }>(
    `select valid_from as "from", valid_to as "to" from norm_override where standard = $1 and norm_id = $2 and ended_at is null
       and daterange(valid_from, valid_to, '[]') && daterange($3::date, $4::date, '[]') order by valid_from limit 1`,
    [standard, input.normId, input.validFrom, input.validTo ?? null],
  );
  return other === null ? [] : [{ code: 'overridesOverlap', path: 'validFrom', params: { from: other.from, to: other.to ?? '' } }];
}

/** Ends an override now; what was registered while it held keeps it (T21). */
export async function endNormOverride(ctx: RequestContext, input: EndNormOverrideInput): Promise<Outcome<OverriddenNorm>> {
  return useCase(ctx, async (work) => {
    const row = isId(input.overrideId)
      ? await work.sql.row<{ version: number; normId: string; endedAt: number | null }>(
        `select version, norm_id as "normId", ended_at as "endedAt" from norm_override where id = $1 for update`, [input.overrideId])
      : null;
    if (row === null) throw notFound('override');
    requireVersion(row, input.version);
    if (row.endedAt !== null) return { ok: false, problems: [{ code: 'overrideEnded', path: 'overrideId' }] };
    await work.sql.rows(`update norm_override set ended_at = $2, ended_by = $3, version = version + 1 where id = $1`, [input.overrideId, asTimestamp(work.now), actorOf(ctx).staffId]);
    work.record({
      type: 'normOverrideEnded', entity: 'normOverride', entityId: input.overrideId, data: { normId: row.normId }, changes: [{ field: 'ended', before: false, after: true }],
    });
    return accepted({ overrideId: input.overrideId, normId: row.normId });
  });
}
