import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import type { ProblemLike } from '../text/problem-text.js';

export interface ApplyProblemsOptions<Values extends FieldValues> {
  readonly form: Pick<UseFormReturn<Values>, 'setError' | 'getValues'>;
  readonly problems: readonly ProblemLike[];
  /** Words of a problem; `useProblemText()`. */
  readonly text: (problem: ProblemLike) => string;
  /** Where the API's path differs from the form's field. */
  readonly fieldOf?: Readonly<Record<string, FieldPath<Values>>>;
}

/** Puts the server's refusals under their fields; what has no field on the screen goes to the summary. Returns whether there were any. */
export function applyProblems<Values extends FieldValues>({ form, problems, text, fieldOf = {} }: ApplyProblemsOptions<Values>): boolean {
  const homeless: string[] = [];
  for (const problem of problems) {
    const path = fieldOf[problem.path] ?? problem.path;
    if (path !== '' && hasField(form.getValues(), path)) {
      form.setError(path as FieldPath<Values>, { type: 'server', message: text(problem) });
    } else homeless.push(text(problem));
  }
  if (homeless.length > 0) form.setError('root.server', { type: 'server', message: homeless.join('\n') });
  return problems.length > 0;
}

function hasField(values: unknown, path: string): boolean {
  let at: unknown = values;
  for (const part of path.split('.')) {
    if (typeof at !== 'object' || at === null || !(part in at)) return false;
    at = (at as Record<string, unknown>)[part];
  }
  return true;
}
