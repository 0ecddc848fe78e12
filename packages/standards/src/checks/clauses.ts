import type { Pack } from '../pack.js';
import type { PackReport } from './report.js';

/** Every cited clause must be an address of the document (legal caps cite laws, not the document). */
export function checkClauses(pack: Pack, report: PackReport): void {
  const choices = new Set(pack.clauses.map((clause) => clause.address));
  const cite = (path: string, value: string | undefined): void => report.resolve('pack.unknownClause', path, { value, choices });
  pack.norms.forEach((norm, index) => {
    cite(`norms.${index}.clause`, norm.clause);
    cite(`norms.${index}.extension.clause`, norm.extension?.clause);
    cite(`norms.${index}.relaxedBy.clause`, norm.relaxedBy?.clause);
  });
  pack.clauses.forEach((clause, index) => cite(`clauses.${index}.announces.table`, clause.announces?.table));
  pack.rules.forEach((rule, index) => cite(`rules.${index}.clause`, rule.clause));
  pack.refusalGrounds.forEach((ground, index) => cite(`refusalGrounds.${index}.clause`, ground.clause));
  pack.formSeries.forEach((series, index) => cite(`formSeries.${index}.clause`, series.clause));
  pack.reports.forEach((entry, index) => cite(`reports.${index}.clause`, entry.clause));
  pack.standard.citedLaws.forEach((law, index) => cite(`standard.citedLaws.${index}.clause`, law.clause));
  if (pack.questionnaire) cite('questionnaire.clause', pack.questionnaire.clause);
  pack.processMaps.forEach((map, index) => {
    cite(`processMaps.${index}.clause`, map.clause);
    map.branches.forEach((branch, at) => cite(`processMaps.${index}.branches.${at}.clause`, branch.clause));
  });
}
