import type { Norm } from '@ortalyk/domain';
import { normFinding, type LintRule } from '../finding.js';

const UNIT_WORD = /сек|мин|час|ден|дн[яейюи]|раб|сут|мес|год|лет|недел|сразу|квартал/i;
const TIME_UNITS = new Set(['seconds', 'minutes', 'hours', 'bareDays', 'workingDays', 'calendarDays', 'months', 'years', 'sameDay', 'unknown', 'notPrinted']);

/** «В течение того же рабочего»: the adjective is printed and its noun is lost. */
const NOUN_LOST = /(?:рабоч|календарн)\p{L}*[\s.,;)»]*$/u;

/** What the document itself prints; words in square brackets are the reader's. */
const printedOnly = (norm: Norm): string => norm.asPrinted.replaceAll(/\[[^\]]*\]/g, '').trim();

const nounLost = (norm: Norm): boolean => TIME_UNITS.has(norm.unit) && NOUN_LOST.test(printedOnly(norm));
const withoutUnit = (norm: Norm): boolean => norm.unit === 'unknown' || norm.unit === 'notPrinted' || (TIME_UNITS.has(norm.unit) && !UNIT_WORD.test(norm.asPrinted));
const squareLost = (norm: Norm): boolean => norm.unit === 'squareMetres' && !/м²|м2|кв/i.test(norm.asPrinted.replace(/\(.*\)/, ''));

/** A number whose unit is not printed cannot bind. */
export const unitMissing: LintRule = ({ pack }) => {
  const time = pack.norms.filter(withoutUnit);
  const area = pack.norms.filter(squareLost);
  const reading = { ru: 'Справочно, пока единица не подтверждена; объединённую ячейку читать по строке выше', kk: 'Бірлік расталғанша анықтама ретінде; біріктірілген ұяшықты жоғарыдағы жолдан оқу', en: 'Informative until the unit is confirmed; a merged cell takes the row above' };
  return [
    ...time.map((norm) => normFinding('unit-missing', 'error', {
      norms: [norm], reading,
      message: { ru: `Единица времени не напечатана: ${norm.label.ru} («${norm.asPrinted}»)`, kk: `Уақыт бірлігі басылмаған: ${norm.label.kk ?? norm.label.ru} («${norm.asPrinted}»)`, en: `The unit of time is not printed: ${norm.label.en ?? norm.label.ru} («${norm.asPrinted}»)` },
    })),
    ...pack.norms.filter(nounLost).map((norm) => normFinding('unit-missing', 'warning', {
      norms: [norm],
      message: { ru: `Слово единицы пропущено: «${printedOnly(norm)}»`, kk: `Бірлік сөзі түсіп қалған: «${printedOnly(norm)}»`, en: `The noun of the unit is lost: «${printedOnly(norm)}»` },
      reading: { ru: 'Читать «день»', kk: '«Күн» деп оқу', en: 'Read «day»' },
    })),
    ...area.map((norm) => normFinding('unit-missing', 'note', {
      norms: [norm],
      message: { ru: `Площадь напечатана в метрах: ${norm.label.ru}`, kk: `Аудан метрмен басылған: ${norm.label.kk ?? norm.label.ru}`, en: `An area printed in metres: ${norm.label.en ?? norm.label.ru}` },
      reading: { ru: 'Квадратные метры', kk: 'Шаршы метр', en: 'Square metres' },
    })),
  ];
};
