import { type Instant, type LocalizedText, type Norm, type NormForce, isTermUnit } from '@ortalyk/domain';
import type { LegalCap, OpenQuestion, Pack } from '@ortalyk/standards';
import { asTimestamp } from '../../db/pg-types.js';
import type { Db } from '../../db/db.js';
import { Edition } from './edition.js';
import { companyDate, editionById, editionInForce } from './editions.js';

/** Values a company puts in the place of a norm's own; null keeps the edition's. */
export interface NormOverride {
  readonly id: string;
  readonly normId: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string | null;
  readonly force: NormForce | null;
  readonly reading: LocalizedText | null;
}

export type Answer = 'readAs' | 'informative' | 'applies' | 'doesNotApply';

/** An administrator's answer to an open question of an edition. */
export interface QuestionAnswer {
  readonly id: string;
  readonly questionId: string;
  readonly answer: Answer;
}

/** What stands over an edition at one moment. */
export interface Adjustments {
  readonly overrides: readonly NormOverride[];
  readonly answers: readonly QuestionAnswer[];
}

const PREPARED_AT_MOST = 100;
const prepared = new WeakMap<Edition, Map<string, Edition>>();

/** The edition in force with the overrides and answers that hold at `now`: what an appeal registered now is promised by. */
export async function effectiveInForce(db: Db, now: Instant): Promise<Edition> {
  const edition = await editionInForce(db, now);
  return effectiveOf(db, edition, now);
}

/** An edition as it held at the instant an appeal was registered: later overrides and answers do not reach it (T21). */
export async function effectiveEdition(db: Db, editionId: string, at: Instant): Promise<Edition> {
  return effectiveOf(db, await editionById(db, editionId), at);
}

async function effectiveOf(db: Db, edition: Edition, at: Instant): Promise<Edition> {
  const adjustments = await adjustmentsAt(db, edition, at);
  return adjusted(edition, adjustments);
}

/** Overrides and answers that hold for what is registered at an instant. */
export async function adjustmentsAt(db: Db, edition: Edition, at: Instant): Promise<Adjustments> {
  const [overrides, answers] = await Promise.all([
    db.rows<NormOverride>(
      `select id, norm_id as "normId", min, max, unit, force, reading from norm_override
       where standard = $1 and created_at <= $2 and (ended_at is null or ended_at > $2) and valid_from <= $3 and (valid_to is null or valid_to >= $3)
       order by norm_id, created_at`,
      [edition.pack.standard.code, asTimestamp(at), companyDate(edition, at)], 'overrides-at',
    ),
    db.rows<QuestionAnswer>(
      `select distinct on (question_id) id, question_id as "questionId", answer from open_question_answer
       where edition_id = $1 and created_at <= $2 order by question_id, created_at desc, id desc`,
      [edition.id, asTimestamp(at)], 'answers-at',
    ),
  ]);
  return { overrides, answers };
}

/** The edition with adjustments laid over it; kept in memory by what was laid over. */
export function adjusted(edition: Edition, adjustments: Adjustments): Edition {
  const { overrides, answers } = adjustments;
  if (overrides.length === 0 && answers.length === 0) return edition;
  const known = prepared.get(edition) ?? new Map<string, Edition>();
  prepared.set(edition, known);
  const key = [...overrides, ...answers].map(({ id }) => id).join(' ');
  const found = known.get(key);
  if (found !== undefined) return found;
  const [oldest] = known.keys();
  if (known.size >= PREPARED_AT_MOST && oldest !== undefined) known.delete(oldest);
  const made = layOver(edition, adjustments);
  known.set(key, made);
  return made;
}

function layOver(edition: Edition, { overrides, answers }: Adjustments): Edition {
  const answered = answerPack(edition.pack, answers);
  const byNorm = new Map(overrides.map((override) => [override.normId, override]));
  const norms = answered.norms.map((norm) => overrideValues(norm, byNorm.get(norm.id)));
  return new Edition(edition.id, { ...answered, norms }, new Map(overrides.map(({ normId, id }) => [normId, id])));
}

/** A norm with a company's values in the place of its own. */
export function overrideValues(norm: Norm, override: Omit<NormOverride, 'id' | 'normId'> | undefined): Norm {
  if (override === undefined) return norm;
  const unit = override.unit as Norm['unit'] | null;
  // A single number is printed as its own lower end: a new limit moves both, or it would become a range (T14).
  const min = norm.min !== null && norm.min === norm.max ? (override.max ?? norm.min) : norm.min;
  return {
    ...norm, min: override.min ?? min, max: override.max ?? norm.max, force: override.force ?? norm.force, reading: override.reading ?? norm.reading,
    ...(unit === null ? {} : { unit, dayKind: dayKindOf(unit) }),
  };
}

/** Which kind of day a unit itself says (T13). */
export function dayKindOf(unit: Norm['unit']): Norm['dayKind'] {
  if (unit === 'workingDays') return 'working';
  if (unit === 'seconds' || unit === 'minutes' || unit === 'hours') return 'clock';
  if (unit === 'bareDays') return 'unspecified';
  return isTermUnit(unit) ? 'calendar' : 'notADuration';
}

const IN_PACK: Readonly<Record<Answer, NonNullable<OpenQuestion['answer']>>> = {
  readAs: 'readAs', informative: 'informative', applies: 'applicable', doesNotApply: 'notApplicable',
};

/** A pack with answers written into it: the questions, the force of the norms they name, and legal caps (T21). */
function answerPack(pack: Pack, answers: readonly Pick<QuestionAnswer, 'questionId' | 'answer'>[]): Pack {
  const given = new Map(answers.map(({ questionId, answer }) => [questionId, answer]));
  const openQuestions = pack.openQuestions.map((question) => {
    const answer = given.get(question.id);
    return answer === undefined ? question : { ...question, answer: IN_PACK[answer] };
  });
  const byNorm = new Map(pack.openQuestions.flatMap((question) => {
    const answer = given.get(question.id);
    return answer === undefined ? [] : question.normIds.map((normId) => [normId, { answer, reading: question.reading }] as const);
  }));
  return {
    ...pack, openQuestions, norms: pack.norms.map((norm) => answerNorm(norm, byNorm.get(norm.id))),
    legalCaps: pack.legalCaps.flatMap((cap) => answerCap(cap, given.get(cap.id))),
  };
}

function answerNorm(norm: Norm, given: { readonly answer: Answer; readonly reading: LocalizedText } | undefined): Norm {
  switch (given?.answer) {
    case undefined:
    case 'doesNotApply': return norm;
    case 'readAs': return { ...norm, force: 'readAs', reading: norm.reading ?? given?.reading ?? null };
    case 'informative': return { ...norm, force: 'informative' };
    case 'applies': return { ...norm, force: norm.force === 'readAs' ? 'readAs' : 'inForce' };
  }
}

function answerCap(cap: LegalCap, answer: Answer | undefined): readonly LegalCap[] {
  if (answer === 'doesNotApply') return [];
  if (answer === undefined) return [cap];
  return [{ ...cap, force: answer === 'informative' ? 'informative' : answer === 'readAs' ? 'readAs' : 'inForce' }];
}
