import { createHash } from 'node:crypto';
import { type Outcome, accepted, addCalendarDays, refused } from '@ortalyk/domain';
import type { Pack } from '@ortalyk/standards';
import { asTimestamp } from '../../db/pg-types.js';
import { actorOf } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { notFound, requireVersion } from '../../graphql/faults.js';
import { ProblemList } from '../../graphql/payload.js';
import { type Work, useCase } from '../../graphql/use-case.js';
import { newId } from '../../platform/ids.js';
import { lockEdition, requireEdition } from './edition.queries.js';
import { companyDate } from './editions.js';
import { cleanText } from './norm-checks.js';
import type { DiscardDraftInput, DraftEditionInput } from './standards.inputs.js';

const MAX_NAME = 60;

/**
 * Where a draft begins: the very norms of the edition it is copied from, so that a comparison shows what was edited and nothing else. The answers
 * given so far go with it as answers, laid over when it is read; overrides keep their own dates.
 */
export async function draftEdition(ctx: RequestContext, input: DraftEditionInput): Promise<Outcome<{ readonly editionId: string }>> {
  const base = await requireEdition(ctx, input.baseId);
  const name = cleanText(input.edition);
  return useCase(ctx, async (work) => {
    const { code } = base.pack.standard;
    await work.sql.rows(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`edition ${code} ${name}`]);
    const taken = await work.sql.row(`select 1 from pack_edition where standard = $1 and edition = $2 and state <> 'discarded'`, [code, name]);
    const list = new ProblemList();
    list.addIf(name === '' || name.length > MAX_NAME, { code: 'editionNameInvalid', path: 'edition', params: { max: MAX_NAME } });
    list.addIf(taken !== null, { code: 'editionNameTaken', path: 'edition', params: { value: name } });
    if (list.any) return list.refused();
    const validFrom = addCalendarDays(companyDate(base, work.now), 1);
    const content: Pack = { ...base.pack, standard: { ...base.pack.standard, edition: name, validFrom, validTo: null, validFromReadAs: null } };
    const id = newId(work.now);
    await work.sql.rows(
      `insert into pack_edition (id, created_at, standard, edition, valid_from, valid_to, state, content, content_hash, base_id, author_id)
       values ($1, $2, $3, $4, $5, null, 'draft', $6::jsonb, $7, $8, $9)`,
      [id, asTimestamp(work.now), code, name, validFrom, JSON.stringify(content), contentHash(content, id), base.id, actorOf(ctx).staffId],
    );
    await carryAnswers(work, base.id, id);
    work.record({ type: 'editionDrafted', entity: 'packEdition', entityId: id, data: { standard: code, edition: name, baseId: base.id } });
    return accepted({ editionId: id });
  });
}

/** The draft starts with the answers that hold, each with its author and note. */
async function carryAnswers(work: Work, from: string, to: string): Promise<void> {
  const rows = await work.sql.rows<{ questionId: string; answer: string; note: string | null; authorId: string }>(
    `select question_id as "questionId", answer, note, author_id as "authorId" from open_question_answer where edition_id = $1 and superseded_at is null order by question_id`, [from],
  );
  for (const { questionId, answer, note, authorId } of rows) {
    await work.sql.rows(
      `insert into open_question_answer (id, created_at, edition_id, question_id, answer, note, author_id) values ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(work.now), asTimestamp(work.now), to, questionId, answer, note, authorId],
    );
  }
}

/** Gives a draft up; it stays on record and is listed no more. */
export async function discardDraft(ctx: RequestContext, input: DiscardDraftInput): Promise<Outcome<{ readonly editionId: string }>> {
  return useCase(ctx, async (work) => {
    const row = await lockEdition(work.sql, input.editionId);
    if (row === null) throw notFound('edition');
    requireVersion(row, input.version);
    if (row.state !== 'draft') return refused({ code: 'notDraft', path: 'editionId', params: { state: row.state } });
    await work.sql.rows(`update pack_edition set state = 'discarded', version = version + 1 where id = $1`, [row.id]);
    work.record({ type: 'draftDiscarded', entity: 'packEdition', entityId: row.id, data: { edition: row.edition } });
    return accepted({ editionId: row.id });
  });
}

/** Two drafts may hold the same words: the id tells them apart until one is adopted. */
export function contentHash(content: Pack, draftId: string | null): string {
  const hash = createHash('sha256').update(JSON.stringify(content));
  return (draftId === null ? hash : hash.update(draftId)).digest('hex');
}
