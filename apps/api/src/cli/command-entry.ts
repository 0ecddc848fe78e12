import type { RunCommand } from './command.js';

/** How `help` shows a subcommand and where it is. */
export interface CommandEntry {
  readonly usage: string;
  readonly summary: string;
  /** Loaded when called, so that a command that needs no database loads none of it. */
  readonly load: () => Promise<RunCommand>;
}
