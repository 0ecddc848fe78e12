import { magnitude, printSum } from '../amounts.js';
import { normFinding, type LintRule } from '../finding.js';

/** Minutes for one kind of letter while its neighbours take days: the minutes are the work, not the answer term. */
export const mixedScale: LintRule = ({ pack }) => pack.processMaps.filter((map) => map.mode === 'linear').flatMap((map) => {
  const norms = map.steps.flatMap((step) => pack.norms.filter((norm) => norm.id === step.normId));
  const scaleOf = (scale: 'minutes' | 'days') => norms.filter((norm) => magnitude(norm, pack.standard.dayDefault)?.scale === scale);
  const minutes = scaleOf('minutes');
  if (minutes.length === 0 || scaleOf('days').length === 0) return [];
  const printed = printSum(minutes, ', ');
  return [normFinding('minutes-among-days', 'warning', {
    norms: minutes,
    message: { ru: `«${map.label.ru}»: среди сроков в днях стоят минуты (${printed.ru})`, kk: `«${map.label.kk ?? map.label.ru}»: күндік мерзімдер арасында минуттар (${printed.kk})`, en: `«${map.label.en ?? map.label.ru}»: minutes among terms in days (${printed.en})` },
    reading: { ru: 'Минуты — время работы над одним документом; взять в работу в следующий рабочий день', kk: 'Минуттар — бір құжатпен жұмыс уақыты; келесі жұмыс күні қолға алу', en: 'The minutes are handling time; take up by the next working day' },
  })];
});
