import type { Norm } from '@ortalyk/domain';
import { magnitude, printAmount } from '../amounts.js';
import { normFinding, type LintRule } from '../finding.js';

/** «строка 1.2» → «строка 1» and 2: neighbours of one numbered block. */
function numbered(norm: Norm): { readonly block: string; readonly row: number } | null {
  const match = /^(.*\D\d+)\.(\d+)$/.exec(norm.clause);
  return match?.[1] !== undefined && match[2] !== undefined ? { block: match[1], row: Number(match[2]) } : null;
}

function follows(first: Norm, second: Norm): boolean {
  const [a, b] = [numbered(first), numbered(second)];
  return a !== null && b !== null && a.block === b.block && b.row === a.row + 1 && first.subject.process === second.subject.process;
}

/** Neighbouring rows that count from one application: equal terms (one after the other or together?) and an inner step as long as the whole. */
export const parallelRows: LintRule = ({ pack }) => pack.norms.flatMap((first) => pack.norms.filter((second) => follows(first, second)).flatMap((second) => {
  const [inner, outer] = [magnitude(first, pack.standard.dayDefault), magnitude(second, pack.standard.dayDefault)];
  if (inner?.scale !== 'days' || outer?.scale !== 'days' || inner.amount === 0) return [];
  const [one, other] = [printAmount(first), printAmount(second)];
  if (first.role !== null && second.role === null && inner.amount >= outer.amount) {
    return [normFinding('step-as-long-as-whole', 'error', {
      norms: [first, second],
      message: { ru: `Внутренний шаг (${one.ru}) не короче срока клиенту (${other.ru})`, kk: `Ішкі қадам (${one.kk}) клиентке берілген мерзімнен (${other.kk}) қысқа емес`, en: `An internal step (${one.en}) is not shorter than the customer's term (${other.en})` },
      reading: { ru: `Действует срок клиенту: ${other.ru}; внутренний шаг раньше`, kk: `Клиент мерзімі қолданылады: ${other.kk}; ішкі қадам ертерек`, en: `The customer's term binds: ${other.en}; the internal step is due earlier` },
    })];
  }
  if (first.subject.customer !== second.subject.customer || first.unit !== second.unit || first.max !== second.max || first.trigger === null || first.trigger === second.trigger) return [];
  return [normFinding('parallel-terms', 'note', {
    norms: [first, second],
    message: { ru: `Соседние строки с одним сроком (${one.ru}): вместе или друг за другом, не сказано`, kk: `Көрші жолдардың мерзімі бірдей (${one.kk}): бірге ме, кезекпен бе, айтылмаған`, en: `Neighbouring rows with one term (${one.en}): together or one after the other is not said` },
    reading: { ru: 'Два отдельных срока, каждый от своего события', kk: 'Әрқайсысы өз оқиғасынан саналатын екі бөлек мерзім', en: 'Two separate terms, each from its own event' },
  })];
}));
