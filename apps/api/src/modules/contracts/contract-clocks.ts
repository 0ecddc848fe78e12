import { type ContractLife, contractDuty } from '@ortalyk/domain';
import { asTimestamp } from '../../db/pg-types.js';
import type { Work } from '../../graphql/use-case.js';
import { newId } from '../../platform/ids.js';
import { officeById } from '../offices/index.js';
import { ClockEntity, addClock, stepDraft, stopClock } from '../process/index.js';
import { type Edition, calendarsOf } from '../standards/index.js';
import { type ContractAbout, type DutyNorm, dutyNorm } from './duty-norm.js';

/** Whose clocks they are. */
export interface DutyPlace {
  readonly contractId: string;
  readonly edition: Edition;
  readonly officeId: string;
  readonly about: ContractAbout;
}

/**
 * Keeps the clock of what the company owes on a contract: one that is no longer owed stops now, a new one starts where the pack's maps
 * have a norm for it. A duty that goes on keeps its clock.
 */
export async function keepDuty(work: Work, place: DutyPlace, life: Pick<ContractLife, 'state' | 'missingPapers'>): Promise<void> {
  const duty = contractDuty(life);
  const norm = duty === null ? null : dutyNorm(place.edition, duty, place.about);
  const running = await work.sql.rows<{ id: string; branchId: string; mapId: string }>(
    `select id, map_id as "mapId", branch_id as "branchId" from process where contract_id = $1 and state = 'running'`, [place.contractId]);
  const isSame = (process: { readonly mapId: string; readonly branchId: string }): boolean => process.mapId === norm?.mapId && process.branchId === norm.branchId;
  for (const { id } of running.filter((process) => !isSame(process))) await endDuty(work, id);
  if (norm !== null && !running.some(isSame)) await startDuty(work, place, norm);
}

async function endDuty(work: Work, processId: string): Promise<void> {
  for (const clock of await work.em.find(ClockEntity, { processId, state: 'running' })) stopClock(clock, work.now);
  await work.sql.rows(`update process set state = 'done', done_at = $2, version = version + 1 where id = $1`, [processId, asTimestamp(work.now)]);
}

async function startDuty(work: Work, { contractId, edition, officeId }: DutyPlace, { mapId, branchId, step }: DutyNorm): Promise<void> {
  const office = await officeById(work.ctx).load(officeId);
  if (office === null) throw new Error(`no office ${officeId}`);
  const counting = { edition, calendars: await calendarsOf(work.ctx.db, edition), office };
  const draft = stepDraft(counting, step, { happenedAt: work.now, receivedAt: work.now, registeredAt: work.now });
  if (draft === null) return;
  const processId = newId(work.now);
  await work.sql.rows(
    `insert into process (id, map_id, branch_id, edition_id, office_id, contract_id, state, opened_at) values ($1, $2, $3, $4, $5, $6, 'running', $7)`,
    [processId, mapId, branchId, edition.id, officeId, contractId, asTimestamp(work.now)],
  );
  await addClock(work, { processId, stepRowId: null, appealId: null, editionId: edition.id }, { ...draft, subject: 'promise' });
}
