import type { Instant } from '@ortalyk/domain';
import type { OpenQuestion, Pack } from '@ortalyk/standards';
import type { RequestContext } from '../../graphql/context.js';
import { requireEdition } from './edition.queries.js';
import type { OpenQuestionType } from './edition.types.js';
import type { Answer } from './effective-edition.js';

interface AnswerRow {
  readonly questionId: string;
  readonly answer: Answer;
  readonly note: string | null;
  readonly authorName: string | null;
  readonly at: Instant;
}

const FROM_PACK: Readonly<Record<NonNullable<OpenQuestion['answer']>, Answer>> = {
  readAs: 'readAs', informative: 'informative', inForce: 'applies', applicable: 'applies', notApplicable: 'doesNotApply',
};

/** The open questions of an edition with every answer given; whether a legal cap binds the company is one of them (T21). */
export async function listQuestions(ctx: RequestContext, editionId: string | null): Promise<OpenQuestionType[]> {
  const edition = await requireEdition(ctx, editionId);
  const rows = await ctx.db.rows<AnswerRow>(
    `select a.question_id as "questionId", a.answer, a.note, s.full_name as "authorName", a.created_at as at
     from open_question_answer a join staff s on s.id = a.author_id where a.edition_id = $1 order by a.created_at desc, a.id desc`,
    [edition.id],
  );
  const answers = Map.groupBy(rows, ({ questionId }) => questionId);
  return questionsOf(edition.pack).map((question) => {
    const own = answers.get(question.id) ?? [];
    return { ...question, answer: own[0]?.answer ?? question.packAnswer, answers: own };
  });
}

/** One question by id; null where the edition asks no such thing. */
export async function questionView(ctx: RequestContext, questionId: string, editionId: string): Promise<OpenQuestionType | null> {
  return (await listQuestions(ctx, editionId)).find(({ id }) => id === questionId) ?? null;
}

type Asked = Pick<OpenQuestionType, 'id' | 'lines' | 'question' | 'reading' | 'normIds'> & { readonly packAnswer: Answer | null };

/** What a pack leaves to the company to decide. */
export function questionsOf(pack: Pack): readonly Asked[] {
  const printed = pack.openQuestions.map(({ answer, ...question }) => ({ ...question, packAnswer: answer === null ? null : FROM_PACK[answer] }));
  const caps = pack.legalCaps.map((cap): Asked => ({
    id: cap.id, lines: [], question: cap.label, reading: cap.note,
    // A cap of law is no norm of the document: there is no card to lead to.
    normIds: [],
    packAnswer: cap.force === 'informative' ? 'informative' : cap.force === 'readAs' ? 'readAs' : 'applies',
  }));
  return [...printed, ...caps];
}
