import { groupBy } from '../amounts.js';
import { normFinding, type LintFinding, type LintRule } from '../finding.js';

/** T13: a bare «день» is neither working nor calendar; worse where the same process says it elsewhere. */
export const ambiguousDay: LintRule = ({ pack }) => {
  const bare = pack.norms.filter((norm) => norm.dayKind === 'unspecified');
  if (bare.length === 0) return [];
  const working = pack.standard.dayDefault === 'working';
  const reading = working
    ? { ru: 'Принять как рабочие дни, со следующего рабочего дня после регистрации', kk: 'Тіркеуден кейінгі жұмыс күнінен бастап жұмыс күндері деп қабылдау', en: 'Read as working days from the next working day after registration' }
    : { ru: 'Принять как календарные дни', kk: 'Күнтізбелік күндер деп қабылдау', en: 'Read as calendar days' };
  const findings: LintFinding[] = [normFinding('ambiguous-day', 'warning', {
    norms: bare, reading,
    message: { ru: `Просто «день», не рабочий и не календарный: ${bare.length} норм`, kk: `Жұмыс не күнтізбелік екені көрсетілмеген «күн»: ${bare.length} норма`, en: `A bare «day», neither working nor calendar: ${bare.length} norms` },
  })];
  for (const group of groupBy(pack.norms, (norm) => norm.subject.process.split(':')[0] ?? '').values()) {
    const explicit = group.filter((norm) => norm.dayKind === 'working' || (norm.dayKind === 'calendar' && norm.unit === 'calendarDays'));
    const unclear = group.filter((norm) => norm.dayKind === 'unspecified');
    if (explicit.length === 0 || unclear.length === 0) continue;
    findings.push(normFinding('mixed-day-kinds', 'warning', {
      norms: [...unclear, ...explicit], reading,
      message: {
        ru: 'В одном процессе одни сроки названы рабочими или календарными, а другие просто днями',
        kk: 'Бір процесте кейбір мерзімдер жұмыс не күнтізбелік деп аталған, басқалары тек күн',
        en: 'One process names some terms working or calendar and leaves others bare',
      },
    }));
  }
  return findings;
};
