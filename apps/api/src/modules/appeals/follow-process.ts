import { formatCivilDate, requireZone } from '@ortalyk/domain';
import { editionById } from '../standards/index.js';
import { hearProcesses } from '../process/index.js';
import { AppealEntity } from './appeal.entity.js';

/** Keeps an appeal's state and its copies for lists in step with its process (decision 6). */
export function followProcesses(): void {
  hearProcesses({
    async stepChanged(work, { process, current }) {
      if (process.appealId == null) return;
      const appeal = await work.em.findOneOrFail(AppealEntity, process.appealId);
      if (appeal.state === 'registered') appeal.state = 'inWork';
      if (current !== null) {
        appeal.currentStepId = current.id;
        appeal.assigneeId = current.assigneeId ?? null;
      }
      work.tell('appealChanged', appeal.id);
      work.tell('figuresChanged', appeal.officeId);
    },
    async processDone(work, { process, at, by }) {
      if (process.appealId == null) return;
      // Each question has its own process; the appeal is answered when the last of them is.
      const others = await work.sql.row(`select 1 from process where appeal_id = $1 and id <> $2 and state = 'running'`, [process.appealId, process.id]);
      if (others !== null) return;
      const appeal = await work.em.findOneOrFail(AppealEntity, process.appealId);
      const edition = await editionById(work.ctx.db, appeal.editionId);
      appeal.state = 'answered';
      appeal.answeredAt = at;
      appeal.answeredOn = formatCivilDate(requireZone(edition.timeZone).dayAt(at));
      appeal.currentStepId = null;
      appeal.assigneeId = by;
      work.record({ type: 'appealAnswered', entity: 'appeal', entityId: appeal.id, appealId: appeal.id, accountId: appeal.accountId, data: { number: appeal.number } });
      work.tell('figuresChanged', appeal.officeId);
    },
  });
}
