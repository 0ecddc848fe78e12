import type { Outcome, Problem } from '@ortalyk/domain';

/** A mutation's answer: the thing where it was accepted, every problem where it was refused. */
export type Payload<F extends object> = Partial<F> & { readonly problems: readonly Problem[] };

/** Turns an outcome into a payload; `fields` names what an accepted value shows. */
export function payloadOf<T, F extends object>(outcome: Outcome<T>, fields: (value: T) => F): Payload<F> {
  if (outcome.ok) return { ...fields(outcome.value), problems: [] };
  return { problems: outcome.problems } as Payload<F>;
}

/** Gathers problems as checks find them, so that the person sees all at once. */
export class ProblemList {
  readonly problems: Problem[] = [];

  /** Notes a problem where the condition holds. */
  addIf(condition: boolean, problem: Problem): void {
    if (condition) this.problems.push(problem);
  }

  add(...problems: readonly Problem[]): void {
    this.problems.push(...problems);
  }

  get any(): boolean {
    return this.problems.length > 0;
  }

  /** The refusal holding everything found. */
  refused(): { readonly ok: false; readonly problems: readonly Problem[] } {
    return { ok: false, problems: this.problems };
  }
}
