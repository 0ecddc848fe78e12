import { printSum } from '../amounts.js';
import { normFinding, type LintRule } from '../finding.js';

const DAY_UNITS = new Set(['bareDays', 'workingDays', 'calendarDays']);

/** A range of days as a deadline says neither what makes it the lesser nor what makes it the greater. */
export const rangeUndecided: LintRule = ({ pack }) => {
  const norms = pack.norms.filter((norm) => norm.bound === 'range' && DAY_UNITS.has(norm.unit) && norm.min !== norm.max);
  if (norms.length === 0) return [];
  const printed = printSum(norms, ', ');
  return [normFinding('range-undecided', 'warning', {
    norms,
    message: { ru: `Срок назван промежутком, а от чего он зависит, не сказано: ${printed.ru}`, kk: `Мерзім аралықпен берілген, неге байланысты екені айтылмаған: ${printed.kk}`, en: `A range as a deadline, what decides is not said: ${printed.en}` },
    reading: { ru: 'Меньшее число — цель, большее — предел', kk: 'Кіші сан — мақсат, үлкені — шек', en: 'The lesser is the target, the greater is the limit' },
  })];
};
