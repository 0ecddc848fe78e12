import type { Pack } from '../pack.js';
import type { PackReport } from './report.js';

function refuseRepeats(report: PackReport, list: string, keys: readonly string[]): void {
  const seen = new Map<string, number>();
  keys.forEach((key, index) => {
    const first = seen.get(key);
    if (first === undefined) seen.set(key, index);
    else report.refuse('pack.repeated', `${list}.${index}`, { value: key, nearest: `${list}.${first}` });
  });
}

/** One code, one thing. */
export function checkDuplicates(pack: Pack, report: PackReport): void {
  for (const list of ['offices', 'units', 'positions', 'channels', 'appealKinds', 'subjects', 'documentKinds', 'refusalGrounds', 'formSeries'] as const) {
    refuseRepeats(report, list, pack[list].map((item) => item.code));
  }
  for (const list of ['norms', 'rules', 'openQuestions', 'processMaps', 'reports', 'legalCaps'] as const) {
    refuseRepeats(report, list, pack[list].map((item) => item.id));
  }
  refuseRepeats(report, 'clauses', pack.clauses.map((clause) => clause.address));
  refuseRepeats(report, 'processes', (pack.processes ?? []).map(({ name }) => name));
  refuseRepeats(report, 'numberSeries', pack.numberSeries.map((series) => series.kind));
  pack.processMaps.forEach((map, index) => {
    refuseRepeats(report, `processMaps.${index}.steps`, map.steps.map((step) => step.id));
    refuseRepeats(report, `processMaps.${index}.branches`, map.branches.map((branch) => branch.id));
  });
}
