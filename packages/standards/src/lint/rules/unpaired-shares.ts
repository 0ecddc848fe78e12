import { groupBy } from '../amounts.js';
import { normFinding, type LintRule } from '../finding.js';

/** Shares and dates named side by side in one clause: which share belongs to which date is the order of words only. */
export const unpairedShares: LintRule = ({ pack }) => [...groupBy(pack.norms, (norm) => norm.clause).values()].flatMap((group) => {
  const shares = group.filter((norm) => norm.unit === 'percent');
  const dates = group.filter((norm) => norm.unit === 'dayOfMonth');
  if (shares.length < 2 || dates.length < 2 || new Set(shares.map((norm) => norm.asPrinted)).size > 1) return [];
  const pairs = shares.map((share) => `${share.max ?? share.min}\u00a0%`).join(', ');
  return [normFinding('unpaired-shares', 'warning', {
    norms: [...shares, ...dates],
    message: { ru: `Доли (${pairs}) и числа месяца названы рядом, пары не сказаны`, kk: `Үлестер (${pairs}) мен ай күндері қатар аталған, жұптары айтылмаған`, en: `Shares (${pairs}) and days of the month stand side by side, the pairs are not said` },
    reading: { ru: 'В порядке слов: первая доля к первой дате', kk: 'Сөз ретімен: бірінші үлес бірінші күнге', en: 'In the order of the words: first share, first date' },
  })];
});
