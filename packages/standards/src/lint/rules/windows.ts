import type { Norm } from '@ortalyk/domain';
import { normFinding, type LintFinding, type LintRule } from '../finding.js';

const channelsOf = (norm: Norm): string[] => (norm.subject.channel ?? '').toLowerCase().split(/[,;]/).map((part) => part.trim()).filter(Boolean);

function conditionsDiffer(first: Norm, second: Norm): boolean {
  return (first.window?.exceptPublicHolidays ?? false) !== (second.window?.exceptPublicHolidays ?? false) || (first.window?.workingDaysOnly ?? false) !== (second.window?.workingDaysOnly ?? false)
    || first.min !== second.min || first.max !== second.max;
}

function outboundPairs(norms: readonly Norm[]): LintFinding[] {
  const outbound = norms.filter((norm) => norm.unit === 'hourOfDay' && /informing/.test(norm.subject.process));
  return outbound.flatMap((first, index) => outbound.slice(index + 1)
    .filter((second) => channelsOf(first).some((channel) => channelsOf(second).includes(channel)) && conditionsDiffer(first, second))
    .map((second) => normFinding('window-conditions', 'warning', {
      norms: [first, second],
      message: { ru: `Окна одного канала с разными условиями: «${first.asPrinted}» и «${second.asPrinted}»`, kk: `Бір арнаның терезелері әртүрлі шартпен: «${first.asPrinted}» және «${second.asPrinted}»`, en: `Windows of one channel under different conditions: «${first.asPrinted}» and «${second.asPrinted}»` },
      reading: { ru: 'Действует более строгое условие, по местному времени клиента', kk: 'Қатаңырақ шарт қолданылады, клиенттің жергілікті уақытымен', en: 'The stricter condition binds, in the client’s local time' },
    })));
}

/** T11: a day of the month that February does not have, and windows of one channel that disagree. */
export const windows: LintRule = ({ pack }) => {
  const february = pack.norms.filter((norm) => norm.unit === 'dayOfMonth' && (norm.max ?? 0) > 28).map((norm) => normFinding('day-missing-in-february', 'note', {
    norms: [norm],
    message: { ru: `Число месяца, которого нет в феврале: ${norm.asPrinted}`, kk: `Ақпанда жоқ ай күні: ${norm.asPrinted}`, en: `A day of the month that February lacks: ${norm.asPrinted}` },
    reading: { ru: 'Последний день месяца', kk: 'Айдың соңғы күні', en: 'The last day of the month' },
  }));
  return [...february, ...outboundPairs(pack.norms)];
};
