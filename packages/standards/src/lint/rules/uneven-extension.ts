import type { Norm } from '@ortalyk/domain';
import { normFinding, type LintRule } from '../finding.js';

/** Same work: an answer of the same size; the printed prefix before «если …» tells it. */
const termKey = (norm: Norm): string => `${norm.max}|${norm.unit}|${norm.asPrinted}`;

/** An extension for one channel and none for another with the very same term. */
export const unevenExtension: LintRule = ({ pack }) => pack.norms.filter((norm) => norm.extension !== null).flatMap((extended) => {
  const others = pack.norms.filter((norm) => norm.extension === null && norm.id !== extended.id && termKey(norm) === termKey(extended) && norm.type === extended.type && norm.subject.channel !== extended.subject.channel);
  if (others.length === 0) return [];
  return [normFinding('uneven-extension', 'warning', {
    norms: [extended, ...others],
    message: { ru: `Срок один (${extended.asPrinted}), а продление есть только у одного канала`, kk: `Мерзім бірдей (${extended.asPrinted}), ал ұзарту тек бір арнада бар`, en: `One term (${extended.asPrinted}), an extension for one channel only` },
    reading: { ru: 'Где продление не напечатано, его нет', kk: 'Ұзарту басылмаған жерде ол жоқ', en: 'Where no extension is printed there is none' },
  })];
});
