import { type ContractDuty, type ContractLife, type StepDefinition, contractDuty } from '@ortalyk/domain';
import { asTimestamp } from '../../db/pg-types.js';
import type { Work } from '../../graphql/use-case.js';
import { newId } from '../../platform/ids.js';
import { officeById } from '../offices/index.js';
import { ClockEntity, addClock, stepDraft, stopClock } from '../process/index.js';
import { type Edition, calendarsOf } from '../standards/index.js';

/** Whose clocks they are. */
export interface DutyPlace {
  readonly contractId: string;
  readonly edition: Edition;
  readonly officeId: string;
}

/** Where a pack says how long a duty may take. */
interface DutyNorm {
  readonly mapId: string;
  readonly branchId: string;
  readonly step: StepDefinition;
}

/**
 * Keeps the clock of what the company owes on a contract: one that is no longer owed stops now, a new one starts where the pack's maps
 * have a norm for it. A duty that goes on keeps its clock.
 */
export async function keepDuty(work: Work, place: DutyPlace, life: Pick<ContractLife, 'state' | 'missingPapers'>): Promise<void> {
  const duty = contractDuty(life);
  const norm = duty === null ? null : dutyNorm(place.edition, duty);
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
  addClock(work, { processId, stepRowId: null, appealId: null, editionId: edition.id }, { ...draft, subject: 'promise' });
}

/** Documents that end a duty, as the maps of contracts name their steps' outputs. */
const OUTPUTS: Readonly<Record<ContractDuty, string>> = { missingNotice: 'missingPapersNotice', draft: 'signedContract', protocol: 'signedContract', change: 'answerLetter' };

function dutyNorm(edition: Edition, duty: ContractDuty): DutyNorm | null {
  for (const map of edition.pack.processMaps.filter(({ id }) => isMapOf(id, duty))) {
    for (const branch of map.branches.filter(({ id }) => /protocol/i.test(id) === (duty === 'protocol'))) {
      const steps = edition.route(map.id, branch.id)?.steps ?? [];
      const step = steps.find(({ output, normId }) => output === OUTPUTS[duty] && edition.term(normId) !== null);
      if (step !== undefined) return { mapId: map.id, branchId: branch.id, step };
    }
  }
  return null;
}

/** Maps of contracts begin with that word in every pack; changes have one of their own. */
function isMapOf(mapId: string, duty: ContractDuty): boolean {
  return mapId.startsWith('contract') && mapId.startsWith('contractChange') === (duty === 'change');
}
