import { groupBy, printAmount } from '../amounts.js';
import { normFinding, type LintRule } from '../finding.js';

const NUMERIC = new Set(['wait', 'limit', 'size', 'duration', 'deadline', 'extension']);

/** One number said twice in different clauses: when one of them changes the other stays behind. */
export const repeatedNorms: LintRule = ({ pack }) => {
  const norms = pack.norms.filter((norm) => NUMERIC.has(norm.type) && norm.max !== null && norm.subject.step === null);
  return [...groupBy(norms, (norm) => `${norm.type}|${norm.unit}|${norm.max}|${norm.subject.process}|${norm.subject.channel ?? ''}|${norm.subject.customer ?? ''}`).values()]
    .filter((group) => new Set(group.map((norm) => norm.clause)).size > 1 && group.every((norm) => !/\d+\.\d+$/.test(norm.clause) || norm.type === 'wait'))
    .map((group) => {
      const amount = printAmount(group[0] as (typeof group)[number]);
      return normFinding('repeated-norm', 'note', {
        norms: group,
        message: { ru: `Одно и то же повторено в разных пунктах: ${amount.ru}`, kk: `Бір нәрсе әртүрлі тармақта қайталанған: ${amount.kk}`, en: `The same is said in several clauses: ${amount.en}` },
        reading: { ru: 'Действует более подробный пункт', kk: 'Толығырақ тармақ қолданылады', en: 'The more detailed clause binds' },
      });
    });
};
