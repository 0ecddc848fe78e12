import type { LocalizedText } from '../shared/localized-text.js';

/** One step of a process map: who turns which input document into which output document, and by which norm. */
export interface StepDefinition {
  readonly id: string;
  readonly label: LocalizedText;
  /** Unit code of the pack that does the step. */
  readonly unit: string;
  /** Position code of the pack named by the standard. */
  readonly position: string;
  /** Document kind codes of the pack. */
  readonly input: string;
  readonly output: string;
  readonly normId: string | null;
  /** Step that follows; null ends the branch. Branching (`next` by condition) is data from issue D on. */
  readonly next: string | null;
}

/** One branch: an entry condition and the ordered ids of its steps. */
export interface BranchDefinition {
  readonly id: string;
  readonly label: LocalizedText;
  readonly condition: LocalizedText | null;
  readonly steps: readonly string[];
  readonly clause: string;
  /** The pack's own overall term; null means the sum of the step limits (T21). */
  readonly totalNormId: string | null;
  /** Document kinds the customer brings: the check-list shown before saving. */
  readonly checklist: readonly string[];
}

/** A process map of a standard. */
export interface ProcessMap {
  readonly id: string;
  readonly label: LocalizedText;
  readonly clause: string;
  readonly steps: readonly StepDefinition[];
  readonly branches: readonly BranchDefinition[];
  /** `linear` maps are run; `handling` maps are measured per object (T20). */
  readonly mode: 'linear' | 'handling';
}
