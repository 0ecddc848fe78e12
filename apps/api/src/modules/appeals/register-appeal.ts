import { type Outcome, accepted, formatCivilDate, refused, requireZone } from '@ortalyk/domain';
import { actorOf } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { withIdempotency } from '../../graphql/idempotency.js';
import { type Work, useCase } from '../../graphql/use-case.js';
import { newId } from '../../platform/ids.js';
import { type DocumentEntity, registerDocument, takeNumber } from '../documents/index.js';
import type { OfficeRow } from '../offices/index.js';
import { openProcess } from '../process/index.js';
import { type Route, effectiveInForce } from '../standards/index.js';
import { AppealEntity, PaperEntity, QuestionEntity } from './appeal.entity.js';
import type { RegisterAppealInput } from './appeal.inputs.js';
import { type Registration, findRegistration, registrationProblems } from './registration-checks.js';

/** Series of the pack that appeals are numbered in. */
const APPEAL_SERIES = 'appeal';

/**
 * Registers an appeal: gapless number, edition and calendars frozen (T21), question, check-list, input document, process with its first
 * step and clocks. Every problem is told at once; the same idempotency key registers once.
 */
export async function registerAppeal(ctx: RequestContext, input: RegisterAppealInput): Promise<Outcome<{ readonly appealId: string }>> {
  const cleaned = cleanInput(input);
  const registration = await findRegistration(ctx, await effectiveInForce(ctx.db, ctx.now), cleaned);
  return useCase(ctx, (work) => withIdempotency(work, { operation: 'registerAppeal', key: input.idempotencyKey, input }, () => register(work, cleaned, registration)));
}

async function register(work: Work, input: RegisterAppealInput, registration: Registration): Promise<Outcome<{ readonly appealId: string }>> {
  const problems = registrationProblems(work.ctx, input, registration);
  const { office, route } = registration;
  if (problems.length > 0 || office === null || route === null) return refused(...problems);
  const appeal = await addAppeal(work, { input, registration, office });
  const question = addQuestion(work, appeal);
  addPapers(work, { appeal, route, brought: input.papers });
  await work.em.flush();
  const counting = { edition: registration.edition, calendars: registration.calendars, office };
  const opened = await openProcess(work, {
    counting, route, officeId: office.id, appealId: appeal.id, questionId: question.id,
    registerInput: (processId) => registerInput(work, { appeal, registration, route, office, processId }),
  });
  if (!opened.ok) return opened;
  appeal.currentStepId = opened.value.current.id;
  appeal.dueAt = opened.value.dueAt;
  work.record({
    type: 'appealRegistered', entity: 'appeal', entityId: appeal.id, appealId: appeal.id, accountId: appeal.accountId, happenedAt: registration.receivedAt,
    data: { number: appeal.number, subject: appeal.subject, officeId: office.id, editionId: appeal.editionId, mapId: route.map.id, branchId: route.branch.id },
  });
  work.tell('appealChanged', appeal.id);
  work.tell('figuresChanged', office.id);
  return accepted({ appealId: appeal.id });
}

/** What was typed, in the one form texts are kept in; PostgreSQL takes no NUL. */
function cleanInput(input: RegisterAppealInput): RegisterAppealInput {
  const clean = (text: string): string => text.toWellFormed().normalize('NFC').replaceAll('\u0000', '').trim();
  const optional = (text: string | null | undefined): string | null => {
    const cleaned = clean(text ?? '');
    return cleaned === '' ? null : cleaned;
  };
  return {
    ...input, text: clean(input.text), applicantName: optional(input.applicantName), applicantContact: optional(input.applicantContact),
    answerContact: optional(input.answerContact), papers: [...new Set(input.papers)],
  };
}

interface AddAppeal {
  readonly input: RegisterAppealInput;
  readonly registration: Registration;
  readonly office: OfficeRow;
}

async function addAppeal(work: Work, { input, registration, office }: AddAppeal): Promise<AppealEntity> {
  const { edition, account, customer, receivedAt } = registration;
  const number = await takeNumber(work, APPEAL_SERIES, { edition, office });
  if (number === null) throw new Error('the pack has no series for appeals');
  const { kind, subject, channel, language, text } = input;
  const appeal = work.em.create(AppealEntity, {
    id: newId(work.now), number, kind, subject, channel, language, text, state: 'registered', receivedAt, registeredAt: work.now, answeredAt: null,
    registeredOn: formatCivilDate(requireZone(edition.timeZone).dayAt(work.now)), answeredOn: null, officeId: office.id, editionId: edition.id,
    customerId: customer?.id ?? null, accountId: account?.id ?? null, applicantName: input.applicantName ?? null, applicantContact: input.applicantContact ?? null,
    answerChannel: input.answerChannel, answerContact: input.answerContact ?? null, registeredBy: actorOf(work.ctx).staffId, dueAt: null, currentStepId: null,
    assigneeId: null,
  });
  // Tables name each other by plain ids: each is written before those that name it.
  await work.em.persist(appeal).flush();
  return appeal;
}

function addQuestion(work: Work, appeal: AppealEntity): QuestionEntity {
  const { kind, subject, text } = appeal;
  const question = work.em.create(QuestionEntity, { id: newId(work.now), appealId: appeal.id, ordinal: 1, kind, subject, text });
  work.em.persist(question);
  return question;
}

interface AddPapers {
  readonly appeal: AppealEntity;
  readonly route: Route;
  readonly brought: readonly string[];
}

function addPapers(work: Work, { appeal, route, brought }: AddPapers): void {
  for (const documentKind of route.branch.checklist) {
    work.em.persist(work.em.create(PaperEntity, { appealId: appeal.id, documentKind, brought: brought.includes(documentKind) }));
  }
}

interface RegisterInput {
  readonly appeal: AppealEntity;
  readonly registration: Registration;
  readonly route: Route;
  readonly office: OfficeRow;
  readonly processId: string;
}

/** The incoming document that starts the first step's clock (T23). */
function registerInput(work: Work, { appeal, registration, route, office, processId }: RegisterInput): Promise<DocumentEntity> {
  const { edition, receivedAt } = registration;
  return registerDocument(work, {
    edition, office, processId, kind: route.steps[0]?.input ?? '', appealId: appeal.id, accountId: appeal.accountId ?? null, language: appeal.language,
    onDate: formatCivilDate(requireZone(office.timeZone).dayAt(receivedAt)), number: null, note: null, fileId: null, happenedAt: receivedAt, receivedAt,
  });
}
