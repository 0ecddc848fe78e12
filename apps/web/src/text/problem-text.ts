import type { TFunction } from 'i18next';
import type { Namespace } from './catalogue.js';

/** A refusal as the API gives it. */
export interface ProblemLike {
  readonly code: string;
  readonly path: string;
  readonly params?: unknown;
  readonly clause?: string | null;
}

/** The sentence for a refusal, with the clause that refuses where there is one. */
export function problemText(t: TFunction<Namespace[]>, exists: (key: string) => boolean, problem: ProblemLike): string {
  const params = { ...(isRecord(problem.params) ? problem.params : {}), code: problem.code };
  // One code may need other words under another field: a wrong password at the door and in the change of password.
  const hinted = 'hint' in params ? [`${problem.code}_hinted`] : [];
  const key = [...hinted, `${problem.code}_${problem.path}`, problem.code].find((name) => exists(`problems:${name}`)) ?? 'unknown';
  // The code is data here; catalogues.test.ts holds the list of codes against the catalogues.
  const sentence = (t as (key: string, params: object) => string)(`problems:${key}`, params);
  return problem.clause == null ? sentence : `${sentence} (${problem.clause})`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
