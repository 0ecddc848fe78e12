/** One expected refusal, shown under the field it names. `code` keys the text catalogues. */
export interface Problem {
  readonly code: string;
  /** Field path in the input, e.g. `accountId`; empty for the whole input. */
  readonly path: string;
  readonly params?: Readonly<Record<string, string | number>> | undefined;
  /** The clause of the standard that refuses, where one does. */
  readonly clause?: string | undefined;
}

/** Result of a rule or use case: a value, or every problem found at once. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Wraps a success. */
export function accepted<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** Wraps one or more refusals. */
export function refused(...problems: readonly Problem[]): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems };
}
