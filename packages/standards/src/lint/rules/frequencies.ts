import type { Norm } from '@ortalyk/domain';
import { groupBy, magnitude, printAmount } from '../amounts.js';
import { normFinding, type LintFinding, type LintRule } from '../finding.js';

const PER: Readonly<Record<string, number>> = { perDay: 1, perWeek: 7, perMonth: 30, perYear: 365 };

/** Days between two occurrences, for comparison. */
function period(norm: Norm): number | null {
  const base = PER[norm.unit];
  if (base !== undefined) return base / (norm.max ?? norm.min ?? 1);
  const size = magnitude(norm, 'calendar');
  return size?.scale === 'days' ? size.amount : null;
}

function contradictions(norms: readonly Norm[]): LintFinding[] {
  return [...groupBy(norms, (norm) => `${norm.subject.process}|${norm.subject.channel ?? ''}|${norm.subject.customer ?? ''}`).values()].flatMap((group) => {
    const notOftener = group.find((norm) => norm.bound === 'minInterval');
    const notRarer = group.find((norm) => norm.bound === 'maxInterval');
    if (!notOftener || !notRarer || (period(notOftener) ?? 0) <= (period(notRarer) ?? 0)) return [];
    return [normFinding('frequency-impossible', 'error', {
      norms: [notOftener, notRarer],
      message: { ru: `«Не чаще» (${notOftener.asPrinted}) длиннее, чем «не реже» (${notRarer.asPrinted})`, kk: `«Жиі емес» (${notOftener.asPrinted}) «сирек емес» (${notRarer.asPrinted}) аралықтан ұзақ`, en: `«Not oftener» (${notOftener.asPrinted}) is longer than «not rarer» (${notRarer.asPrinted})` },
      reading: { ru: 'Спросить у заказчика', kk: 'Тапсырыс берушіден сұрау', en: 'Ask the customer' },
    })];
  });
}

/** «Не чаще» against «не реже», and one activity with several frequencies. */
export const frequencies: LintRule = ({ pack }) => {
  const norms = pack.norms.filter((norm) => norm.type === 'frequency' && period(norm) !== null);
  const several = [...groupBy(norms.filter((norm) => !/survey|records|feedback/i.test(norm.subject.process)), (norm) => norm.subject.process).values()]
    .filter((group) => group.length > 1 && new Set(group.map(period)).size > 1)
    .map((group) => {
      const printed = group.map((norm) => printAmount(norm).ru).join(', ');
      return normFinding('several-frequencies', 'note', {
        norms: group,
        message: { ru: `Одно дело с разной частотой: ${group.map((norm) => norm.asPrinted).join('; ')}`, kk: `Бір іс әртүрлі жиілікпен: ${group.map((norm) => norm.asPrinted).join('; ')}`, en: `One activity with several frequencies: ${printed}` },
        reading: { ru: 'Разные действия, у каждого своя частота', kk: 'Әрқайсысының өз жиілігі бар бөлек әрекеттер', en: 'Separate activities, each with its own frequency' },
      });
    });
  return [...contradictions(norms), ...several];
};
