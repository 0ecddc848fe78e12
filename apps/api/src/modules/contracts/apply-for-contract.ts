import { type Outcome, type Problem, accepted, formatCivilDate, missingPapers, packageProblems, refused, requireZone } from '@ortalyk/domain';
import { asTimestamp } from '../../db/pg-types.js';
import { actorOf, requireReach } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { notFound } from '../../graphql/faults.js';
import { withIdempotency } from '../../graphql/idempotency.js';
import { ProblemList } from '../../graphql/payload.js';
import { type Work, useCase } from '../../graphql/use-case.js';
import { newId } from '../../platform/ids.js';
import { type LockedAccount, lockedAccount, packageOf, representedProblems } from '../accounts/index.js';
import { takeNumber } from '../documents/index.js';
import { type Edition, effectiveInForce } from '../standards/index.js';
import { keepDuty } from './contract-clocks.js';
import type { ApplyForContractInput } from './contract.inputs.js';
import { paperProblems, registerContractPaper } from './contract-paper.js';

const MAX_POINTS = 200;
const MAX_NOTICE = 366;

/** Registers an application for a contract; the clock of what the company owes next starts where the pack has a norm. */
export async function applyForContract(ctx: RequestContext, input: ApplyForContractInput): Promise<Outcome<{ readonly contractId: string }>> {
  const edition = await effectiveInForce(ctx.db, ctx.now);
  return useCase(ctx, (work) => withIdempotency(work, { operation: 'applyForContract', key: input.idempotencyKey, input }, async () => {
    const account = await lockedAccount(work, input.accountId);
    if (account === null) throw notFound('account');
    requireReach(ctx, 'contracts:write', { officeId: account.officeId });
    const today = formatCivilDate(requireZone(edition.timeZone).dayAt(work.now));
    const items = (await packageOf(work.sql, 'contract'))?.items ?? [];
    const optional = items.map((item) => ({ ...item, required: false }));
    const problems = [...packageProblems(optional, input.papers, 'papers'), ...(await applicationProblems(work, { account, input, today }))];
    if (problems.length > 0) return refused(...problems);
    const contractId = await write(work, { account, edition, input });
    const owner = await work.sql.row<{ kind: string }>(`select kind from customer where id = $1`, [account.customerId]);
    const about = { kind: input.kind, household: owner?.kind === 'person', channel: input.channel };
    const life = { state: 'application', endsOn: input.endsOn ?? null, plannedEndOn: null, noticedOn: null, warnedOn: null } as const;
    await keepDuty(work, { contractId, edition, officeId: account.officeId, about, notice: null }, { ...life, missingPapers: missingPapers(items, input.papers).map(({ code }) => code) });
    work.record({ type: 'contractApplied', entity: 'contract', entityId: contractId, accountId: account.id, data: { kind: input.kind, channel: input.channel } });
    return accepted({ contractId });
  }));
}

interface Application {
  readonly account: LockedAccount;
  readonly input: ApplyForContractInput;
}

async function applicationProblems(work: Work, { account, input, today }: Application & { readonly today: string }): Promise<readonly Problem[]> {
  const list = new ProblemList();
  list.addIf(account.state === 'closed', { code: 'accountClosed', path: 'accountId', params: { on: account.closedOn ?? '' } });
  const running = await work.sql.row<{ number: string }>(
    `select number from contract where account_id = $1 and kind = $2 and state not in ('terminated', 'refused', 'ended') limit 1`, [account.id, input.kind]);
  if (running !== null) list.add({ code: 'contractRunning', path: 'kind', params: { number: running.number } });
  list.addIf(input.points.length === 0, { code: 'pointsRequired', path: 'points' });
  list.addIf(input.points.length > MAX_POINTS, { code: 'tooManyPoints', path: 'points', params: { max: MAX_POINTS } });
  for (const [index, { address }] of input.points.entries()) list.addIf(address.trim() === '', { code: 'addressRequired', path: `points.${index}.address` });
  list.addIf(input.endsOn != null && input.endsOn < input.startsOn, { code: 'endsBeforeStart', path: 'endsOn' });
  list.add(...noticeProblems(input.notice));
  list.add(...(await paperProblems(work, input.application, { path: 'application', today })));
  if (input.representativeId != null) list.add(...(await representedProblems(work, input.representativeId, { today, represented: [account.customerId] })));
  return list.problems;
}

async function write(work: Work, { account, edition, input }: Application & { readonly edition: Edition }): Promise<string> {
  const office = { id: account.officeId, code: account.officeCode };
  const contractId = newId(work.now);
  const number = (await takeNumber(work, 'contract', { edition, office })) ?? `${account.number}/${contractId.slice(-6).toUpperCase()}`;
  const applicationId = await registerContractPaper(work, { edition, kinds: ['contractApplication'], account, paper: input.application });
  await work.sql.rows(
    `insert into contract (id, number, kind, state, account_id, customer_id, starts_on, ends_on, state_at, channel, application_id, papers, notice_amount, notice_unit)
     values ($1, $2, $3, 'application', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      contractId, number, input.kind, account.id, account.customerId, input.startsOn, input.endsOn ?? null, asTimestamp(work.now), input.channel, applicationId,
      [...new Set(input.papers)], input.notice?.amount ?? null, input.notice?.unit ?? null,
    ],
  );
  await work.sql.rows(
    `insert into contract_move (id, contract_id, ordinal, action, to_state, on_date, at, by_id, document_id) values ($1, $2, 1, 'apply', 'application', $3, $4, $5, $6)`,
    [newId(work.now), contractId, input.application.on, asTimestamp(work.now), actorOf(work.ctx).staffId, applicationId],
  );
  for (const { service, address, meterNumber } of input.points) {
    await work.sql.rows(
      `insert into contract_point (id, contract_id, service_point_id, service, address, meter_number, from_on)
       values ($1, $2, (select id from service_point where premises_id = $3 and service = $4 and ended_at is null limit 1), $4, $5, $6, $7)`,
      [newId(work.now), contractId, account.premisesId, service, address.trim(), meterNumber?.trim() ?? null, input.startsOn],
    );
  }
  return contractId;
}

/** A term of notice is a whole number a year can hold. */
export function noticeProblems(notice: { readonly amount: number } | null | undefined): readonly Problem[] {
  return notice == null || (notice.amount >= 1 && notice.amount <= MAX_NOTICE) ? [] : [{ code: 'noticeOutOfRange', path: 'notice.amount', params: { max: MAX_NOTICE } }];
}
