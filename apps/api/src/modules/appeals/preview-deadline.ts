import { MS_PER_DAY, SIMILAR_WITHIN_DAYS, findSimilarAppeals } from '@ortalyk/domain';
import type { RequestContext } from '../../graphql/context.js';
import { RequestFault } from '../../graphql/faults.js';
import { isId } from '../../platform/ids.js';
import { accountById } from '../accounts/index.js';
import { officeById } from '../offices/index.js';
import { type ClockDraft, type Counting, type TriggerTimes, bindingDue, capDrafts, explainClock, legalDrafts, promiseDraft, waits } from '../process/index.js';
import { type Edition, type Route, calendarsOf, effectiveInForce } from '../standards/index.js';
import type { DeadlinePreviewInput } from './appeal.inputs.js';
import { recentAppeals } from './appeal.queries.js';
import type { SimilarAppealType } from './appeal.types.js';
import type { DeadlinePreviewType, StepPreviewType } from './preview.types.js';

/** What would be promised if registered now with these values; nothing is stored. Unknown subject or office: BAD_INPUT. */
export async function previewDeadline(ctx: RequestContext, input: DeadlinePreviewInput): Promise<DeadlinePreviewType> {
  const edition = await effectiveInForce(ctx.db, ctx.now);
  const subject = edition.subject(input.subject);
  const route = subject === null ? null : edition.route(subject.mapId, subject.branchId);
  const [calendars, office] = await Promise.all([calendarsOf(ctx.db, edition), isId(input.officeId) ? officeById(ctx).load(input.officeId) : null]);
  if (route === null || office === null) throw new RequestFault('BAD_INPUT', 'The subject or the office is unknown.');
  const counting: Counting = { edition, calendars, office };
  const receivedAt = Math.min(input.receivedAt ?? ctx.now, ctx.now);
  const times: TriggerTimes = { happenedAt: receivedAt, receivedAt, registeredAt: ctx.now };
  const promise = promiseDraft(counting, route, times);
  const others = [...capDrafts(counting, route, times), ...legalDrafts(counting, times)];
  const chain = [...(promise === null ? [] : [promise]), ...others];
  return {
    process: route.map.label, branch: route.branch.label, clause: route.branch.clause, dueAt: bindingDue(chain),
    explanation: promise === null ? null : explained(counting, route, promise),
    informative: others.map((draft) => explained(counting, route, draft)),
    steps: stepPreviews(counting, route, times),
    checklist: route.branch.checklist.map((documentKind) => ({ documentKind, label: edition.documentEntry(documentKind).label, clause: route.branch.clause })),
    similar: await similarAppeals(ctx, edition, input),
  };
}

function explained({ edition, calendars, office }: Counting, route: Route, draft: ClockDraft): ReturnType<typeof explainClock> {
  const { norm, deadline } = draft;
  return explainClock({ norm, startsAt: deadline.startsAt, pauses: [], now: deadline.startsAt }, { edition, calendars: calendars.slaOf(office), mapId: route.map.id });
}

/** The steps ahead: each due is the sum of the terms up to it, so that the last one is the promise (T21). */
function stepPreviews(counting: Counting, route: Route, times: TriggerTimes): StepPreviewType[] {
  const { edition } = counting;
  const bare = { ...route, branch: { ...route.branch, totalNormId: null } };
  // T17: no step is due after the cap of its chain.
  const ceiling = capDrafts(counting, route, times).reduce((least, { deadline }) => Math.min(least, deadline.dueAt), Number.POSITIVE_INFINITY);
  return route.steps.map((step, index) => {
    const term = edition.term(step.normId);
    const norm = edition.norm(step.normId ?? '');
    const soFar = norm !== null && term !== null && waits(norm) ? promiseDraft(counting, { ...bare, steps: route.steps.slice(0, index + 1) }, times) : null;
    return {
      stepId: step.id, label: step.label, unit: edition.unitLabel(step.unit), output: edition.documentEntry(step.output).label,
      amount: term?.limit ?? null, target: term?.target ?? null, normUnit: term?.unit ?? null, dueAt: soFar?.binding === true ? Math.min(soFar.deadline.dueAt, ceiling) : null,
      clause: term?.clause ?? null,
    };
  });
}

/** Open appeals of the same person about the same: noticed while the second is still being typed. */
async function similarAppeals(ctx: RequestContext, edition: Edition, input: DeadlinePreviewInput): Promise<SimilarAppealType[]> {
  const accountId = input.accountId != null && isId(input.accountId) ? input.accountId : null;
  const account = accountId === null ? null : await accountById(ctx).load(accountId);
  const named = input.customerId != null && isId(input.customerId) ? input.customerId : null;
  const customerId = named ?? account?.customerId ?? null;
  if (accountId === null && customerId === null) return [];
  const recent = await recentAppeals(ctx.db, { accountId, customerId, since: ctx.now - SIMILAR_WITHIN_DAYS * MS_PER_DAY });
  const draft = { accountId, customerId, subject: input.subject, text: '', receivedAt: ctx.now };
  const alike = findSimilarAppeals(draft, recent.map((appeal) => ({ ...appeal, open: true })));
  return alike.flatMap(({ id }) => recent.filter((appeal) => appeal.id === id)).map(({ id, number, registeredAt, dueAt, state, subject }) => ({
    id, number, registeredAt, dueAt, state, subject: edition.subjectEntry(subject).label,
  }));
}
