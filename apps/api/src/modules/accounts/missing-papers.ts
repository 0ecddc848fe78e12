import { type Outcome, type Problem, accepted, addCalendarDays, formatCivilDate, missingPapers, packageProblems, refused, requireZone, toEpochDay } from '@ortalyk/domain';
import { requireReach } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { notFound } from '../../graphql/faults.js';
import { withIdempotency } from '../../graphql/idempotency.js';
import { type Work, useCase } from '../../graphql/use-case.js';
import { registerDocument } from '../documents/index.js';
import { type CalendarSet, type Edition, calendarsOf, effectiveInForce } from '../standards/index.js';
import { type LockedAccount, lockedAccount } from './locked-account.js';
import type { MissingPapersInput } from './operation.inputs.js';
import { type PackageRow, packageOf } from './operation.queries.js';

/** The notice registered, the last day the papers are waited for, and which they are. */
export interface MissingNotice {
  readonly documentId: string;
  readonly dueOn: string;
  readonly missing: readonly string[];
  readonly operation: string;
}

const NOTICES = ['missingPapersNotice', 'outgoingLetter', 'answerLetter'];

/** Tells the customer in writing which papers are missing and how long they are waited for. */
export async function issueMissingPapersNotice(ctx: RequestContext, input: MissingPapersInput): Promise<Outcome<MissingNotice>> {
  const edition = await effectiveInForce(ctx.db, ctx.now);
  const calendars = await calendarsOf(ctx.db, edition);
  return useCase(ctx, (work) => withIdempotency(work, { operation: 'issueMissingPapersNotice', key: input.idempotencyKey, input }, async () => {
    const account = await lockedAccount(work, input.accountId);
    if (account === null) throw notFound('account');
    requireReach(ctx, 'accounts:write', { officeId: account.officeId });
    const found = await packageOf(work.sql, input.operation);
    if (found === null) return refused({ code: 'unknownPackage', path: 'operation' });
    const missing = missingPapers(found.items, input.papers).map(({ code }) => code);
    const problems = noticeProblems(found, input, missing);
    if (problems.length > 0) return refused(...problems);
    const today = formatCivilDate(requireZone(edition.timeZone).dayAt(work.now));
    const dueOn = lastDay(calendars, found, today);
    const documentId = await registerNotice(work, { edition, account, input, note: `${missing.join(', ')} — ${dueOn}`, today });
    work.record({ type: 'missingPapersNoticed', entity: 'account', entityId: account.id, accountId: account.id, appealId: input.appealId, data: { operation: input.operation, missing, dueOn, documentId } });
    return accepted({ documentId, dueOn, missing, operation: input.operation });
  }));
}

function noticeProblems(found: PackageRow, input: MissingPapersInput, missing: readonly string[]): readonly Problem[] {
  const unknown = packageProblems(found.items.map((item) => ({ ...item, required: false })), input.papers, 'papers');
  return missing.length === 0 ? [...unknown, { code: 'nothingMissing', path: 'papers' }] : unknown;
}

function lastDay(calendars: CalendarSet, { missingAmount, missingUnit }: PackageRow, today: string): string {
  if (missingUnit === 'calendarDays') return addCalendarDays(today, missingAmount);
  let [on, left] = [today, missingAmount];
  while (left > 0) {
    on = addCalendarDays(on, 1);
    if (calendars.days.isWorking(toEpochDay(on))) left -= 1;
  }
  return on;
}

interface Notice {
  readonly edition: Edition;
  readonly account: LockedAccount;
  readonly input: MissingPapersInput;
  readonly note: string;
  readonly today: string;
}

async function registerNotice(work: Work, { edition, account, input, note, today }: Notice): Promise<string> {
  const kind = NOTICES.find((code) => edition.documentKind(code) !== null) ?? 'answerLetter';
  const made = await registerDocument(work, {
    edition, kind, office: { id: account.officeId, code: account.officeCode }, onDate: today, number: null, note, language: null, fileId: null,
    happenedAt: work.now, receivedAt: null, processId: null, appealId: input.appealId ?? null, accountId: account.id,
  });
  await work.em.flush();
  return made.id;
}
