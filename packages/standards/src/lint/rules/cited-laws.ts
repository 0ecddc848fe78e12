import { clauseFinding, type LintRule } from '../finding.js';

/** A law that lost force cannot carry a norm. */
export const citedLaws: LintRule = ({ pack, today }) => pack.standard.citedLaws
  .filter((law) => law.lostForceOn !== null && law.lostForceOn <= today)
  .map((law) => clauseFinding('cited-law-lost-force', 'warning', {
    clauses: [law.clause],
    message: { ru: `Утратило силу ${law.lostForceOn ?? ''}: ${law.title.ru}`, kk: `${law.lostForceOn ?? ''} күшін жойды: ${law.title.kk ?? law.title.ru}`, en: `Lost force on ${law.lostForceOn ?? ''}: ${law.title.en ?? law.title.ru}` },
    reading: law.replacedBy
      ? { ru: `Смотреть: ${law.replacedBy.ru}; срок закона показывать отдельно от нормы`, kk: `Қараңыз: ${law.replacedBy.kk ?? law.replacedBy.ru}; заң мерзімін нормадан бөлек көрсету`, en: `See: ${law.replacedBy.en ?? law.replacedBy.ru}; show the law's term apart from the norm` }
      : { ru: 'Норму показывать справочно', kk: 'Норманы анықтама ретінде көрсету', en: 'Show the norm as information' },
  }));
