import type { Problem } from '@ortalyk/domain';
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

function refusal(problem: Problem): LintFinding {
  const nearest = String(problem.params?.['nearest'] ?? '');
  return {
    rule: problem.code,
    clauses: problem.clause === undefined ? [] : [problem.clause],
    path: problem.path,
    severity: 'error',
    message: { ru: describePackProblem(problem, 'ru'), kk: describePackProblem(problem, 'kk'), en: describePackProblem(problem, 'en') },
    reading: { ru: nearest === '' ? 'исправить файл' : nearest, kk: nearest === '' ? 'файлды түзету' : nearest, en: nearest === '' ? 'correct the file' : nearest },
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
