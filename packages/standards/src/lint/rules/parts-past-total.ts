import type { Norm } from '@ortalyk/domain';
import { groupBy, isDeadline, magnitude, printAmount, printSum } from '../amounts.js';
import { normFinding, type LintFinding, type LintRule } from '../finding.js';

const TOTAL = /общ(?:ее|ая|ий)|итого|всего/i;

/** Service lines of a table: rows «line: part», a row without a line belongs to the line above. */
function serviceLines(parts: readonly Norm[]): ReadonlyMap<string, readonly Norm[]> {
  let line = '';
  const named = parts.map((norm) => {
    const step = norm.subject.step ?? '';
    if (step.includes(':')) line = step.slice(0, step.indexOf(':'));
    return { line: line === '' ? step : line, norm };
  });
  return new Map([...groupBy(named, (entry) => entry.line)].map(([key, entries]) => [key, entries.map((entry) => entry.norm)]));
}

/** A line that names the others («консультация и касса») makes the lines alternatives instead of a chain. */
function areAlternatives(lines: readonly string[]): boolean {
  return lines.some((line) => lines.some((other) => other !== line && line.toLowerCase().startsWith(`${other.toLowerCase()} и `)));
}

function judge(total: Norm, parts: readonly Norm[], dayDefault: 'working' | 'calendar'): LintFinding | null {
  const limit = magnitude(total, dayDefault);
  if (!limit) return null;
  const comparable = parts.filter((norm) => magnitude(norm, dayDefault)?.scale === limit.scale);
  const sumOf = (norms: readonly Norm[]): number => norms.reduce((sum, norm) => sum + (magnitude(norm, dayDefault)?.amount ?? 0), 0);
  const lines = serviceLines(comparable);
  const sums = [...lines.values()].map(sumOf);
  const sum = areAlternatives([...lines.keys()]) ? Math.max(...sums) : sumOf(comparable);
  if (comparable.length < 2 || sum <= limit.amount) return null;
  const printed = printSum(comparable, ' + ');
  const whole = printAmount(total);
  return normFinding('parts-past-total', 'error', {
    norms: [...comparable, total],
    message: {
      ru: `Части складываются больше целого: ${printed.ru} против ${whole.ru}`,
      kk: `Бөліктердің қосындысы бүтіннен артық: ${printed.kk}, ал бүтіні ${whole.kk}`,
      en: `Parts add up past their total: ${printed.en} against ${whole.en}`,
    },
    reading: {
      ru: `Целое (${whole.ru}) — жёсткий предел; части считать средними или общими на всю цепочку`,
      kk: `Бүтін (${whole.kk}) — қатаң шек; бөліктерді орташа немесе бүкіл тізбекке ортақ деп санау`,
      en: `The total (${whole.en}) is the hard limit; read the parts as averages or as shared by the whole chain`,
    },
  });
}

/** Parts of one table must fit into the total the table prints. */
export const partsPastTotal: LintRule = ({ pack }) => {
  const findings: LintFinding[] = [];
  for (const group of groupBy(pack.norms.filter(isDeadline), (norm) => `${norm.clause}|${norm.subject.process}|${norm.subject.channel ?? ''}`).values()) {
    const total = group.find((norm) => norm.subject.step === null && group.length > 2 && norm.bound === 'limit' && group.every((other) => other === norm || other.subject.step !== null))
      ?? group.find((norm) => TOTAL.test(norm.subject.step ?? ''));
    if (!total) continue;
    const finding = judge(total, group.filter((norm) => norm !== total), pack.standard.dayDefault);
    if (finding) findings.push(finding);
  }
  return findings;
};
