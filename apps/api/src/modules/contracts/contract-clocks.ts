import { type BackwardDuty, type ContractDuty, type ContractLife, contractDuties, noticeBefore, requireZone, toEpochDay } from '@ortalyk/domain';
import { asTimestamp } from '../../db/pg-types.js';
import type { Work } from '../../graphql/use-case.js';
import { newId } from '../../platform/ids.js';
import { officeById } from '../offices/index.js';
import { type ClockDraft, ClockEntity, type Counting, addClock, backwardDraft, stepDraft, stopClock } from '../process/index.js';
import { type Edition, calendarsOf } from '../standards/index.js';
import { type ContractAbout, type OwnNotice, dutyNorm, noticeTerm } from './duty-norm.js';

/** Whose clocks they are. */
export interface DutyPlace {
  readonly contractId: string;
  readonly edition: Edition;
  readonly officeId: string;
  readonly about: ContractAbout;
  /** What the contract itself says of notices. */
  readonly notice: OwnNotice | null;
}

/** A contract as far as what is owed on it goes. */
export type OwedLife = Pick<ContractLife, 'state' | 'missingPapers' | 'endsOn' | 'plannedEndOn' | 'noticedOn' | 'warnedOn'>;

/** One thing owed: where its process stands, and how its clock is counted. */
interface Owed {
  readonly mapId: string;
  readonly branchId: string;
  readonly draft: (counting: Counting, now: number) => ClockDraft | null;
}

/**
 * Keeps the clocks of what the company owes on a contract: one that is no longer owed stops now, a new one starts where the pack has a norm
 * for it. A duty that goes on keeps its clock.
 */
export async function keepDuty(work: Work, place: DutyPlace, life: OwedLife): Promise<void> {
  const owed = contractDuties(life).map((duty) => owedBy(place, duty, life)).filter((found) => found !== null);
  const running = await work.sql.rows<{ id: string; branchId: string; mapId: string }>(
    `select id, map_id as "mapId", branch_id as "branchId" from process where contract_id = $1 and state = 'running'`, [place.contractId]);
  const same = (a: Pick<Owed, 'mapId' | 'branchId'>, b: Pick<Owed, 'mapId' | 'branchId'>): boolean => a.mapId === b.mapId && a.branchId === b.branchId;
  for (const process of running) if (!owed.some((one) => same(one, process))) await endDuty(work, process.id);
  for (const one of owed) if (!running.some((process) => same(one, process))) await startDuty(work, place, one);
}

function owedBy(place: DutyPlace, duty: ContractDuty, life: OwedLife): Owed | null {
  if (duty === 'renewalNotice' || duty === 'terminationNotice') return noticeOwed(place, duty, life);
  const norm = dutyNorm(place.edition, duty, place.about);
  if (norm === null) return null;
  return { mapId: norm.mapId, branchId: norm.branchId, draft: (counting, now) => stepDraft(counting, norm.step, { happenedAt: now, receivedAt: now, registeredAt: now }) };
}

/** T12: owed before a day. Another day is another duty. */
function noticeOwed({ edition, notice }: DutyPlace, duty: BackwardDuty, life: OwedLife): Owed | null {
  const term = noticeTerm(edition, duty, notice);
  const on = noticeBefore(life, duty);
  if (term === null || on === null) return null;
  const before = requireZone(edition.timeZone).startOfDay(toEpochDay(on));
  return { mapId: duty, branchId: on, draft: (counting, now) => backwardDraft(counting, { term, before, startsAt: now }) };
}

async function endDuty(work: Work, processId: string): Promise<void> {
  for (const clock of await work.em.find(ClockEntity, { processId, state: 'running' })) stopClock(clock, work.now);
  await work.sql.rows(`update process set state = 'done', done_at = $2, version = version + 1 where id = $1`, [processId, asTimestamp(work.now)]);
}

async function startDuty(work: Work, { contractId, edition, officeId }: DutyPlace, owed: Owed): Promise<void> {
  const office = await officeById(work.ctx).load(officeId);
  if (office === null) throw new Error(`no office ${officeId}`);
  const draft = owed.draft({ edition, calendars: await calendarsOf(work.ctx.db, edition), office }, work.now);
  if (draft === null) return;
  const processId = newId(work.now);
  await work.sql.rows(
    `insert into process (id, map_id, branch_id, edition_id, office_id, contract_id, state, opened_at) values ($1, $2, $3, $4, $5, $6, 'running', $7)`,
    [processId, owed.mapId, owed.branchId, edition.id, officeId, contractId, asTimestamp(work.now)],
  );
  await addClock(work, { processId, stepRowId: null, appealId: null, editionId: edition.id }, { ...draft, subject: draft.norm.before === undefined ? 'promise' : 'step' });
}
