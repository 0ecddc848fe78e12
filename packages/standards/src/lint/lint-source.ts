import type { LocalizedText, Problem } from '@ortalyk/domain';
import type { Pack } from '../pack.js';
import { openPack } from '../packs.js';
import { describePackProblem } from '../problem-text.js';
import type { LintFinding } from './finding.js';
import { lintPack } from './lint-pack.js';

export interface LintReport {
  /** Null where the pack was refused; then the findings are the refusals. */
  readonly pack: Pack | null;
  readonly findings: readonly LintFinding[];
  readonly errors: number;
}

const CORRECT_THE_FILE: LocalizedText = { ru: 'исправить файл', kk: 'файлды түзету', en: 'correct the file' };
const LAST_STEP: LocalizedText = { ru: 'null: шаг последний', kk: 'null: соңғы қадам', en: 'null: the step is the last' };

function readingOf(nearest: string): LocalizedText {
  if (nearest === 'null') return LAST_STEP;
  return nearest === '' ? CORRECT_THE_FILE : { ru: nearest, kk: nearest, en: nearest };
}

function refusal(problem: Problem): LintFinding {
  return {
    rule: problem.code,
    clauses: problem.clause === undefined ? [] : [problem.clause],
    path: problem.path,
    severity: 'error',
    message: { ru: describePackProblem(problem, 'ru'), kk: describePackProblem(problem, 'kk'), en: describePackProblem(problem, 'en') },
    reading: readingOf(String(problem.params?.['nearest'] ?? '')),
    normIds: [],
    questionIds: [],
  };
}

/** `ortalyk standard lint`: a pack by code, file or folder; one that does not parse is all errors. `today` gives the civil date laws are judged on, null for a pack refused. */
export function lintSource(source: string, today: (pack: Pack | null) => string): LintReport {
  const outcome = openPack(source);
  const findings = outcome.ok ? lintPack({ pack: outcome.value, today: today(outcome.value) }) : outcome.problems.map(refusal);
  return { pack: outcome.ok ? outcome.value : null, findings, errors: findings.filter((finding) => finding.severity === 'error').length };
}
