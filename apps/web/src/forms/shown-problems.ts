import type { ProblemLike } from '../text/problem-text.js';

/** Refusals under the fields that are on the screen; those of fields that are not (an account shown as words, a key nobody sees) go to the summary. */
export function shownProblems(problems: readonly ProblemLike[], shown: readonly string[]): readonly ProblemLike[] {
  return problems.map((problem) => (shown.includes(problem.path) ? problem : { ...problem, path: '' }));
}
