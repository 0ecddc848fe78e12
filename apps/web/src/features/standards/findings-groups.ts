import type { LintSeverity } from '@ortalyk/contract';
import { SEVERITIES, type CheckSearch } from './urls.js';

interface Found {
  readonly rule: string;
  readonly severity: LintSeverity;
}

/** How many findings there are of each severity. */
export function countBySeverity(findings: readonly Found[]): Readonly<Record<LintSeverity, number>> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}

/** Findings under the address's filters, in groups by severity, the worst first; empty groups are left out. */
export function groupFindings<Finding extends Found>(findings: readonly Finding[], { severity, rule }: CheckSearch): readonly { readonly severity: LintSeverity; readonly findings: readonly Finding[] }[] {
  return SEVERITIES.filter((one) => severity === undefined || severity === one)
    .map((one) => ({ severity: one, findings: findings.filter((finding) => finding.severity === one && (rule === undefined || finding.rule === rule)) }))
    .filter((group) => group.findings.length > 0);
}

/** Rules that found something, most findings first. */
export function rulesOf(findings: readonly Found[]): readonly { readonly rule: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, count]) => ({ rule, count })).toSorted((a, b) => b.count - a.count || a.rule.localeCompare(b.rule));
}
