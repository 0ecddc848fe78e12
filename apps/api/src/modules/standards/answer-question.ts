import { type Outcome, accepted, refused } from '@ortalyk/domain';
import { nearestChoice } from '@ortalyk/standards';
import { asTimestamp } from '../../db/pg-types.js';
import { actorOf } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { useCase } from '../../graphql/use-case.js';
import { newId } from '../../platform/ids.js';
import { requireEdition } from './edition.queries.js';
import { questionsOf } from './list-questions.js';
import { cleanText } from './norm-checks.js';
import type { AnswerOpenQuestionInput } from './standards.inputs.js';

const MAX_NOTE = 1000;

/** Answers an open question of an edition; earlier answers stay on record, the last one holds for what is registered from now on (T21). */
export async function answerOpenQuestion(ctx: RequestContext, input: AnswerOpenQuestionInput): Promise<Outcome<{ readonly questionId: string; readonly editionId: string }>> {
  const edition = await requireEdition(ctx, input.editionId);
  const questions = questionsOf(edition.pack);
  const question = questions.find(({ id }) => id === input.questionId);
  if (question === undefined) {
    const nearest = nearestChoice(input.questionId, questions.map(({ id }) => id));
    return refused({ code: 'unknownQuestion', path: 'questionId', params: { value: input.questionId, nearest } });
  }
  const note = cleanText(input.note);
  if (note.length > MAX_NOTE) return refused({ code: 'noteTooLong', path: 'note', params: { max: MAX_NOTE } });
  return useCase(ctx, async (work) => {
    await work.sql.rows(`select id from pack_edition where id = $1 for update`, [edition.id]);
    const before = await work.sql.row<{ answer: string }>(
      `update open_question_answer set superseded_at = $3 where edition_id = $1 and question_id = $2 and superseded_at is null returning answer`,
      [edition.id, question.id, asTimestamp(work.now)],
    );
    const id = newId(work.now);
    await work.sql.rows(
      `insert into open_question_answer (id, created_at, edition_id, question_id, answer, note, author_id) values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, asTimestamp(work.now), edition.id, question.id, input.answer, note === '' ? null : note, actorOf(ctx).staffId],
    );
    work.record({
      type: 'openQuestionAnswered', entity: 'packEdition', entityId: edition.id, data: { questionId: question.id, normIds: question.normIds },
      changes: [{ field: 'answer', before: before?.answer ?? question.packAnswer, after: input.answer }],
    });
    return accepted({ questionId: question.id, editionId: edition.id });
  });
}
