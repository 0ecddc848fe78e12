import { groupBy } from '../amounts.js';
import { clauseFinding, normFinding, type LintRule } from '../finding.js';

/** Outbound informing that repeats with no last time, or whose repeats are not spaced at all. */
export const repeatWithoutStop: LintRule = ({ pack }) => {
  const intervals = pack.norms.filter((norm) => norm.type === 'interval');
  const stop = { ru: 'Настраиваемый предел попыток; прекратить после результата', kk: 'Бапталатын әрекет шегі; нәтижеден кейін тоқтату', en: 'A configurable cap of attempts; stop at the result' };
  if (intervals.length > 0) {
    return [...groupBy(intervals, (norm) => norm.subject.process)].filter(([process]) => !pack.norms.some((norm) => norm.subject.process === process && norm.unit === 'count')).map(([, norms]) => normFinding('repeat-without-stop', 'note', {
      norms, reading: stop,
      message: { ru: 'Повторы названы, а сколько раз — нет', kk: 'Қайталау аралығы аталған, саны айтылмаған', en: 'Repeats are spaced but never end' },
    }));
  }
  const outbound = pack.norms.filter((norm) => norm.unit === 'hourOfDay' && /informing/.test(norm.subject.process));
  return outbound.length === 0 ? [] : [clauseFinding('repeat-intervals-missing', 'note', {
    clauses: outbound.map((norm) => norm.clause), reading: stop,
    message: { ru: 'Часы информирования названы, интервалы повтора — нет', kk: 'Хабарлау сағаттары аталған, қайталау аралықтары жоқ', en: 'Hours of informing are named, intervals of repeating are not' },
  })];
};
