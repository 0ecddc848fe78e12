import { normFinding, type LintRule } from '../finding.js';
import { printSum } from '../amounts.js';

/** T21: a chain with a range in it has no stated total, so the promise must be derived. */
export const rangeWithoutTotal: LintRule = ({ pack }) => pack.processMaps.filter((map) => map.mode === 'linear').flatMap((map) => {
  const chains = map.branches.filter((branch) => branch.totalNormId === null && !pack.chainCaps.some((cap) => cap.mapId === map.id && (cap.branchIds?.includes(branch.id) ?? true)));
  const stepIds = new Set(chains.filter((branch) => branch.steps.length > 1).flatMap((branch) => branch.steps));
  const normIds = new Set(map.steps.filter((step) => stepIds.has(step.id)).map((step) => step.normId));
  const norms = pack.norms.filter((norm) => normIds.has(norm.id));
  if (!norms.some((norm) => norm.bound === 'range')) return [];
  const printed = printSum(norms, ' + ');
  return [normFinding('range-without-total', 'warning', {
    norms,
    message: { ru: `«${map.label.ru}»: общий срок цепочки не назван (${printed.ru})`, kk: `«${map.label.kk ?? map.label.ru}»: тізбектің жалпы мерзімі аталмаған (${printed.kk})`, en: `«${map.label.en ?? map.label.ru}»: the chain has no stated total (${printed.en})` },
    reading: { ru: 'Обещание клиенту — сумма пределов шагов выбранной ветви', kk: 'Клиентке уәде — таңдалған тармақ қадамдары шектерінің қосындысы', en: 'The promise is the sum of the step limits along the branch' },
  })];
});
