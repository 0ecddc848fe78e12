import { type Norm, type Outcome, type Problem, accepted, refused } from '@ortalyk/domain';
import { type Pack, nearestChoice } from '@ortalyk/standards';
import type { RequestContext } from '../../graphql/context.js';
import { notFound, requireVersion } from '../../graphql/faults.js';
import { ProblemList } from '../../graphql/payload.js';
import { changesBetween, useCase } from '../../graphql/use-case.js';
import { contentHash } from './draft-edition.js';
import { lockEdition } from './edition.queries.js';
import { dayKindOf } from './effective-edition.js';
import { cleanLocalized, cleanText, normValueProblems } from './norm-checks.js';
import { readingAfter } from './reading-text.js';
import type { EditDraftNormInput } from './standards.inputs.js';

export interface EditedNorm {
  readonly editionId: string;
  readonly normId: string;
}

/** Changes one norm of a draft; adopted editions are history and refuse (`notDraft`). */
export async function editDraftNorm(ctx: RequestContext, input: EditDraftNormInput): Promise<Outcome<EditedNorm>> {
  return useCase(ctx, async (work) => {
    const row = await lockEdition(work.sql, input.editionId);
    if (row === null) throw notFound('edition');
    requireVersion(row, input.version);
    if (row.state !== 'draft') return refused({ code: 'notDraft', path: 'editionId', params: { state: row.state } });
    const { content } = row;
    const index = content.norms.findIndex(({ id }) => id === input.normId);
    const norm = content.norms[index];
    if (norm === undefined) {
      const nearest = nearestChoice(input.normId, content.norms.map(({ id }) => id));
      return refused({ code: 'unknownNorm', path: 'normId', params: { value: input.normId, nearest } });
    }
    const edited = editedNorm(norm, input, content.standard.dayDefault);
    const problems = editProblems(content, norm, edited);
    if (problems.length > 0) return refused(...problems);
    const changed: Pack = { ...content, norms: content.norms.with(index, edited) };
    await work.sql.rows(`update pack_edition set content = $2::jsonb, content_hash = $3, version = version + 1 where id = $1`, [row.id, JSON.stringify(changed), contentHash(changed, row.id)]);
    work.record({
      type: 'draftNormEdited', entity: 'packEdition', entityId: row.id, data: { normId: norm.id, clause: norm.clause },
      changes: changesBetween(shown(norm), shown(edited)),
    });
    return accepted({ editionId: row.id, normId: norm.id });
  });
}

function editedNorm(norm: Norm, input: EditDraftNormInput, dayDefault: Pack['standard']['dayDefault']): Norm {
  const unit = cleanText(input.unit) as Norm['unit'];
  const values = { min: input.min ?? null, max: input.max ?? null, unit, force: input.force };
  return {
    ...norm, ...values, reading: cleanLocalized(input.reading) ?? readingAfter(norm, values, dayDefault),
    clause: input.clause == null ? norm.clause : cleanText(input.clause), ...(unit === norm.unit ? {} : { dayKind: dayKindOf(unit) }),
  };
}

function editProblems(pack: Pack, norm: Norm, edited: Norm): readonly Problem[] {
  const list = new ProblemList();
  list.add(...normValueProblems(edited, norm));
  const clauses = pack.clauses.map(({ address }) => address);
  list.addIf(!clauses.includes(edited.clause), { code: 'unknownClause', path: 'clause', params: { value: edited.clause, nearest: nearestChoice(edited.clause, clauses) } });
  list.addIf(JSON.stringify(shown(norm)) === JSON.stringify(shown(edited)), { code: 'nothingChanged', path: '' });
  return list.problems;
}

function shown({ min, max, unit, force, reading, clause }: Norm): object {
  return { min, max, unit, force, reading, clause };
}
