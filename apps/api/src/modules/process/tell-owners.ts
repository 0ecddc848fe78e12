import type { Work } from '../../graphql/use-case.js';
import type { StepEntity } from './process.entity.js';
import { processOwners } from './process-owner.js';
import type { RunningProcess } from './running-process.js';

/** Passes on what changed: to the thing the process runs for, and to whoever watches the step's unit. */
export async function tellOwners(work: Work, running: RunningProcess, current: StepEntity | null): Promise<void> {
  work.tell('workChanged', running.step.unitId);
  if (current !== null && current !== running.step) work.tell('workChanged', current.unitId);
  for (const owner of processOwners()) await owner.stepChanged(work, { process: running.process, current });
}
