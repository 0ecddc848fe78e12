import type { Readable, Writable } from 'node:stream';

/** Streams and environment of one run. Machine-readable output goes to `out` alone, everything said to people to `err`. */
export interface CommandIo {
  readonly in: Readable;
  readonly out: Writable;
  readonly err: Writable;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Exit statuses: done; refused or failed; not understood. */
export const EXIT = { done: 0, failed: 1, usage: 2 } as const;

/** A subcommand: gets the words after its name, returns the exit status. */
export type RunCommand = (words: readonly string[], io: CommandIo) => Promise<number>;

/** The words cannot be understood; the message says which and the usage follows it. */
export class UsageFault extends Error {
  override readonly name = 'UsageFault';
}

/** Something expected stands in the way; the message is for the person at the terminal. */
export class CommandRefusal extends Error {
  override readonly name = 'CommandRefusal';
}

/** Writes a line to people. */
export function tell(io: CommandIo, line: string): void {
  io.err.write(`${line}\n`);
}

/** Writes a line of output and waits while whoever reads it is slow. */
export async function print(io: CommandIo, line: string): Promise<void> {
  if (!io.out.write(`${line}\n`)) await new Promise((resolve) => io.out.once('drain', resolve));
}
