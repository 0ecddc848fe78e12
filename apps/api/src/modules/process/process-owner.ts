import type { Instant } from '@ortalyk/domain';
import type { Work } from '../../graphql/use-case.js';
import type { ProcessEntity, StepEntity } from './process.entity.js';

/** What a process tells the thing it runs for. Processes know no appeals: contracts, acts and requests will have them too. */
export interface ProcessOwner {
  /** The step under way, or the person who has it, changed. */
  stepChanged(work: Work, change: { readonly process: ProcessEntity; readonly current: StepEntity | null }): Promise<void>;
  /** The last step is done; `by` finished it. */
  processDone(work: Work, done: { readonly process: ProcessEntity; readonly at: Instant; readonly by: string }): Promise<void>;
}

const owners: ProcessOwner[] = [];

/** Makes a module hear of its processes; called once, where the module is loaded. */
export function hearProcesses(owner: ProcessOwner): void {
  owners.push(owner);
}

/** Everyone to be told; each looks whether the process is one of its own. */
export function processOwners(): readonly ProcessOwner[] {
  return owners;
}
