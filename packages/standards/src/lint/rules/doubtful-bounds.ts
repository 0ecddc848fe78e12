import { groupBy } from '../amounts.js';
import { normFinding, type LintRule } from '../finding.js';

/** One figure under «average / limit», and a minimum or maximum with two figures. */
export const doubtfulBounds: LintRule = ({ pack }) => {
  const either = [...groupBy(pack.norms.filter((norm) => norm.bound === 'averageOrLimit'), (norm) => norm.clause).values()].map((norms) => normFinding('average-or-limit', 'warning', {
    norms,
    message: { ru: 'Одно число под словами «среднее» и «предельное»', kk: '«Орташа» және «шекті» деген сөздердің астында бір сан', en: 'One figure under «average» and «limit» at once' },
    reading: { ru: 'Секунды и минуты — среднее за месяц, дни — предел', kk: 'Секунд пен минут — айлық орташа, күндер — шек', en: 'Seconds and minutes are monthly averages, days are limits' },
  }));
  const twofold = pack.norms.filter((norm) => ['min', 'max'].includes(norm.bound) && norm.min !== null && norm.max !== null && norm.min !== norm.max).map((norm) => {
    const value = norm.bound === 'min' ? norm.min : norm.max;
    return normFinding('bound-with-two-values', 'note', {
      norms: [norm],
      message: { ru: `Предел назван двумя числами: ${norm.asPrinted}`, kk: `Шек екі санмен аталған: ${norm.asPrinted}`, en: `One bound with two figures: ${norm.asPrinted}` },
      reading: { ru: `${norm.bound === 'min' ? 'Не меньше' : 'Не больше'} ${value}`, kk: norm.bound === 'min' ? `Кемінде ${value}` : `Көп дегенде ${value}`, en: `${norm.bound === 'min' ? 'At least' : 'At most'} ${value}` },
    });
  });
  return [...either, ...twofold];
};
