import { type ContractLife, type Outcome, accepted, formatCivilDate, refused, requireZone, runContractMove } from '@ortalyk/domain';
import { asTimestamp } from '../../db/pg-types.js';
import { actorOf } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { withIdempotency } from '../../graphql/idempotency.js';
import { type Work, useCase } from '../../graphql/use-case.js';
import { newId } from '../../platform/ids.js';
import { effectiveInForce } from '../standards/index.js';
import { keepDuty } from './contract-clocks.js';
import type { MoveContractInput } from './contract.inputs.js';
import { paperProblems, registerContractPaper } from './contract-paper.js';
import { type LockedContract, lockContract, wantedPapers } from './locked-contract.js';

const MAX_NOTE = 2000;

/** Kinds of the paper a move registers, by what packs call them. */
const PAPER_KINDS: Readonly<Record<string, readonly string[]>> = {
  noticeMissing: ['missingPapersNotice', 'outgoingLetter', 'answerLetter'], disagree: ['disagreementProtocol'], sign: ['signedContract'], agreeChange: ['signedContract'],
  answerDisagreement: ['answerLetter', 'outgoingLetter'], send: ['outgoingLetter', 'answerLetter'], refuse: ['refusalNotice', 'refusalLetter'],
  noticeRenewal: ['outgoingLetter', 'answerLetter'], warnTermination: ['outgoingLetter', 'answerLetter'],
};

/** Moves a contract along its life; the clock of what was owed stops, the next one starts where the pack has a norm. */
export async function moveContract(ctx: RequestContext, input: MoveContractInput): Promise<Outcome<{ readonly contractId: string }>> {
  const edition = await effectiveInForce(ctx.db, ctx.now);
  return useCase(ctx, (work) => withIdempotency(work, { operation: 'moveContract', key: input.idempotencyKey, input }, async () => {
    const contract = await lockContract(work, input.contractId, input.version);
    const today = formatCivilDate(requireZone(edition.timeZone).dayAt(work.now));
    const papers = input.action === 'completePapers' ? [...new Set([...contract.papers, ...(input.papers ?? [])])] : contract.papers;
    const missing = await wantedPapers(work, papers);
    const { action, on } = input;
    const moved = runContractMove({ ...contract, missingPapers: missing }, {
      action, on, today, note: input.note ?? null, hasDocument: input.document != null, endsOn: input.endsOn ?? null,
    });
    const problems = [
      ...(moved.ok ? [] : moved.problems), ...(input.document == null ? [] : await paperProblems(work, input.document, { path: 'document', today })),
      ...((input.note ?? '').length > MAX_NOTE ? [{ code: 'noteTooLong', path: 'note', params: { max: MAX_NOTE } }] : []),
    ];
    if (!moved.ok || problems.length > 0) return refused(...problems);
    const documentId = input.document == null ? null : await registerContractPaper(work, { edition, kinds: PAPER_KINDS[action] ?? [], account: contract.account, paper: input.document });
    await write(work, { contract, input, life: moved.value, papers, documentId });
    await keepDuty(work, { contractId: contract.id, edition, officeId: contract.account.officeId, about: contract, notice: contract.notice }, moved.value);
    work.record({
      type: 'contractMoved', entity: 'contract', entityId: contract.id, accountId: contract.account.id, data: { action, round: moved.value.round, documentId },
      changes: [{ field: 'state', before: contract.state, after: moved.value.state }],
    });
    return accepted({ contractId: contract.id });
  }));
}

interface Write {
  readonly contract: LockedContract;
  readonly input: MoveContractInput;
  readonly life: ContractLife;
  readonly papers: readonly string[];
  readonly documentId: string | null;
}

async function write(work: Work, { contract, input, life, papers, documentId }: Write): Promise<void> {
  const note = input.note?.trim() ?? null;
  const ended = life.state === 'terminated' || life.state === 'refused';
  await work.sql.rows(
    `update contract set state = $2, ends_on = $3, round = $4, papers = $5, state_at = $6, version = version + 1,
       signed_on = case when $7 then $8::date else signed_on end, ended_reason = coalesce($9, ended_reason),
       planned_end_on = $10, noticed_on = $11, warned_on = $12 where id = $1`,
    [
      contract.id, life.state, life.endsOn, life.round, [...papers], asTimestamp(work.now), input.action === 'sign', input.on, ended ? note : null,
      life.plannedEndOn, life.noticedOn, life.warnedOn,
    ],
  );
  await work.sql.rows(
    `insert into contract_move (id, contract_id, ordinal, action, from_state, to_state, on_date, at, by_id, document_id, note) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [newId(work.now), contract.id, contract.moves + 1, input.action, contract.state, life.state, input.on, asTimestamp(work.now), actorOf(work.ctx).staffId, documentId, note],
  );
}
