import { clauseFinding, type LintRule } from '../finding.js';

/** A standard that promises its own review keeps that promise too. */
export const reviewOverdue: LintRule = ({ pack, today }) => {
  const { reviewYears, validFrom, validTo } = pack.standard;
  if (reviewYears === null || validTo !== null) return [];
  const dueOn = `${Number(validFrom.slice(0, 4)) + reviewYears}${validFrom.slice(4)}`;
  if (dueOn >= today) return [];
  const norm = pack.norms.find((candidate) => candidate.unit === 'years' && candidate.bound === 'maxInterval' && candidate.max === reviewYears);
  return [clauseFinding('review-overdue', 'warning', {
    clauses: [norm?.clause ?? pack.standard.edition],
    message: { ru: `Пересмотр просрочен: действует с ${validFrom}, пересмотреть следовало до ${dueOn}`, kk: `Қайта қарау мерзімі өткен: ${validFrom} бастап қолданылады, ${dueOn} дейін қаралуы тиіс еді`, en: `Review overdue: in force since ${validFrom}, due by ${dueOn}` },
    reading: { ru: 'Действует прежняя редакция, пока не принята новая', kk: 'Жаңасы қабылданғанша бұрынғы редакция қолданылады', en: 'The edition stays in force until a new one is adopted' },
  })];
};
