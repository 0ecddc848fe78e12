import process from 'node:process';

const STOP_WITHIN_MS = 25_000;
/** A service manager signals the whole group and npm passes the signal on: what repeats this soon is the same request to stop. */
const IMPATIENT_AFTER_MS = 2000;

/** Ends the process cleanly on SIGTERM and SIGINT, whatever it is doing: while it starts, while it changes the database, while it serves. */
export class StopOnSignal {
  readonly #tell: (sentence: string) => void;
  #undo: (() => Promise<void>) | null = () => Promise.resolve();
  #since: number | null = null;

  constructor(tell: (sentence: string) => void) {
    this.#tell = tell;
    process.on('SIGTERM', this.#heard);
    process.on('SIGINT', this.#heard);
  }

  /** Somebody has asked to stop: what fails now fails because of that. */
  get requested(): boolean {
    return this.#since !== null;
  }

  /** Something is being begun that cannot be let go half-way, like a database server that does not answer yet: a signal waits for `by`. */
  hold(): void {
    this.#undo = null;
  }

  /** From now on this is how to stop. */
  by(undo: () => Promise<void>): void {
    const awaited = this.requested && this.#undo === null;
    this.#undo = undo;
    if (awaited) this.#stop(undo);
  }

  readonly #heard = (signal: NodeJS.Signals): void => {
    if (this.#since !== null) {
      if (performance.now() - this.#since > IMPATIENT_AFTER_MS) process.exit(1);
      return;
    }
    this.#since = performance.now();
    this.#tell(`Stopping (${signal}): requests in flight finish, what was only begun is undone, the database is shut down cleanly.`);
    // A request that never ends must not keep the machine from shutting down.
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    if (this.#undo !== null) this.#stop(this.#undo);
  };

  #stop(undo: () => Promise<void>): void {
    undo().then(
      () => process.exit(0),
      (error: unknown) => {
        this.#tell(`Stopping failed: ${error instanceof Error ? error.message : String(error)}`);
        process.exit(1);
      },
    );
  }
}
