import { isTermUnit } from '@ortalyk/domain';
import { clauseFinding, type LintRule } from '../finding.js';

/** A process with no term at all, and work timed in minutes with no term for waiting before it (T20). */
export const withoutDeadline: LintRule = ({ pack }) => {
  const terms = new Set(pack.norms.filter((norm) => isTermUnit(norm.unit) || norm.bound === 'window').map((norm) => norm.id));
  return pack.processMaps.flatMap((map) => {
    const timed = map.steps.some((step) => step.normId !== null && terms.has(step.normId)) || map.branches.some((branch) => branch.totalNormId !== null && terms.has(branch.totalNormId));
    if (!timed) {
      return [clauseFinding('process-without-deadline', 'warning', {
        clauses: [map.clause],
        message: { ru: `«${map.label.ru}»: срока нет`, kk: `«${map.label.kk ?? map.label.ru}»: мерзім жоқ`, en: `«${map.label.en ?? map.label.ru}»: no deadline` },
        reading: { ru: 'Срок настраивает администратор; нарушений нет, пока он не задан', kk: 'Мерзімді әкімші баптайды; қойылғанша бұзушылық жоқ', en: 'The administrator sets a term; no breach until then' },
      })];
    }
    const visits = map.mode === 'handling' && map.branches.some((branch) => branch.steps.length > 1);
    return visits ? [clauseFinding('waiting-without-deadline', 'note', {
      clauses: [map.clause],
      message: { ru: `«${map.label.ru}»: названо время самой работы, срок до её начала — нет`, kk: `«${map.label.kk ?? map.label.ru}»: жұмыс уақыты аталған, басталғанға дейінгі мерзім жоқ`, en: `«${map.label.en ?? map.label.ru}»: the work is timed, the wait before it is not` },
      reading: { ru: 'Настраиваемый срок ожидания, для выезда по умолчанию 5 рабочих дней', kk: 'Бапталатын күту мерзімі, шығу үшін әдепкісі 5 жұмыс күні', en: 'A configurable waiting term, 5 working days for a visit by default' },
    })] : [];
  });
};
