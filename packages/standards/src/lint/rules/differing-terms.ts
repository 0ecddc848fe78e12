import type { Norm } from '@ortalyk/domain';
import { groupBy, isDeadline, magnitude, printSum } from '../amounts.js';
import { normFinding, type LintFinding, type LintRule } from '../finding.js';

/** A printed exception in brackets («пиковая нагрузка») or another customer or contract makes a different subject. */
const isConditional = (norm: Norm): boolean => /\(.*(?:нагрузк|чрезвычай|экстрен)/.test(norm.asPrinted);

/** What a norm is about, as far as the document's own words tell. */
function subjectKey(norm: Norm): string {
  const { process, step, channel, customer } = norm.subject;
  if (norm.type === 'wait') return `wait|${channel ?? ''}|${channel === 'очно' ? `${process}|${step ?? ''}` : ''}`;
  // Without a step, a trigger or a result the document does not say what the row is about: only its own clause does.
  const what = step ?? (norm.trigger === null && norm.result === null ? norm.clause : '');
  return `${norm.type}|${process}|${what}|${channel ?? ''}|${customer ?? ''}|${norm.trigger ?? ''}|${norm.result ?? ''}`;
}

const isFeedback = (norm: Norm): boolean => /^feedback/.test(norm.subject.process);

const feedbackChannel = (norm: Norm): string => (norm.subject.channel ?? '').toLowerCase().split(/[,;(]/)[0]?.trim() ?? '';

function finding(norms: readonly Norm[], severity: 'error' | 'warning'): LintFinding {
  const printed = printSum(norms, ' / ');
  return normFinding('differing-terms', severity, {
    norms,
    message: { ru: `Об одном и том же в разных местах разные сроки: ${printed.ru}`, kk: `Бір мәселе туралы әр жерде әртүрлі мерзім: ${printed.kk}`, en: `One subject with different terms in different clauses: ${printed.en}` },
    reading: {
      ru: 'Срок выбирать по каналу и виду обращения; при одном предмете действует меньший',
      kk: 'Мерзімді арна мен өтініш түрі бойынша таңдау; мәселе бір болса, кішісі қолданылады',
      en: 'Key the term by channel and kind; where the subject is the same the shorter one binds',
    },
  });
}

/** One subject must have one term, whatever the clause. */
export const differingTerms: LintRule = ({ pack }) => {
  const { dayDefault } = pack.standard;
  const terms = pack.norms.filter((norm) => isDeadline(norm) && !isConditional(norm) && magnitude(norm, dayDefault) !== null && norm.type !== 'extension');
  const differ = (norms: readonly Norm[]): boolean => new Set(norms.map((norm) => magnitude(norm, dayDefault)?.amount)).size > 1 && new Set(norms.map((norm) => norm.clause)).size > 1;
  // Each role with one term of its own can keep it: the doubt is whose term it is, not that nobody can keep both.
  const byRole = (norms: readonly Norm[]): boolean => [...groupBy(norms, (norm) => norm.role ?? '').values()].every((own) => own[0]?.role !== null && !differ(own));
  const same = [...groupBy(terms, subjectKey).values()].filter(differ).map((norms) => finding(norms, byRole(norms) ? 'warning' : 'error'));
  const answers = terms.filter((norm) => (isFeedback(norm) || /written|letter|web/i.test(norm.subject.process)) && feedbackChannel(norm) !== '' && !/регистрац/i.test(norm.label.ru) && magnitude(norm, dayDefault)?.scale === 'days');
  const perChannel = [...groupBy(answers, feedbackChannel).values()]
    .filter((norms) => norms.some(isFeedback) && norms.some((norm) => !isFeedback(norm)) && differ(norms))
    .map((norms) => finding(norms, 'warning'));
  return [...same, ...perChannel];
};
