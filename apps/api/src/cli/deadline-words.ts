import {
  type DeadlineExplanation, type ExplainedDay, type Instant, type Language, type LocalizedText, type ResolvedTerm, type SlaCalendars, explainLatest, formatInstant, localize,
} from '@ortalyk/domain';
import type { Pack } from '@ortalyk/standards';
import { type CommandIo, print } from './command.js';
import { forceWord, reasonWord, say, unitWord } from './words.js';

/** A norm asked about at an office. */
export interface Asked {
  readonly pack: Pack;
  readonly term: ResolvedTerm;
  readonly office: Pack['offices'][number] | null;
  readonly calendars: SlaCalendars;
}

/** A norm asked about and what it gives. */
export interface Answer extends Asked {
  readonly explanation: DeadlineExplanation;
}

interface Told {
  readonly io: CommandIo;
  readonly language: Language;
  readonly json: boolean;
}

/** T12: the latest moment before an event, each day counted back from it. */
export async function tellBackward(asked: Asked & { readonly before: Instant }, { io, language, json }: Told): Promise<void> {
  const { term, office, calendars, before } = asked;
  const { latest, days, omitted } = explainLatest({ unit: term.unit, amount: term.limit, before, calendars });
  const local = localIn(calendars);
  if (json) {
    await print(io, JSON.stringify({
      ...factsOf(asked), normId: term.normId, clause: term.clause, timeZone: calendars.hours.zone.timeZone, dayCalendar: calendars.days.code, before: local(before),
      nominalOn: latest.nominalOn, dueAt: local(latest.latestAt), dueOn: latest.latestOn, provisional: latest.provisional, days, omitted,
    }));
    return;
  }
  for (const line of headLines({ term, office, calendars, language })) await print(io, line);
  for (const day of days) await print(io, dayLine(day, language));
  if (omitted > 0) await print(io, `  … ${omitted}`);
  await print(io, `${say({ ru: 'событие', kk: 'оқиға', en: 'event' }, language)}  ${local(before)}`);
  await print(io, `${say({ ru: 'не позже', kk: 'кешіктірмей', en: 'not later than' }, language)}  ${local(latest.latestAt)}`);
}

/** The answer for machines: local times with their offset. */
export function asJson(answer: Answer): object {
  const { calendars, explanation } = answer;
  const local = localIn(calendars);
  const { head, gap, tail, startsAt, countedFrom, targetAt, dueAt, ...rest } = explanation;
  return {
    ...factsOf(answer), ...rest, startsAt: local(startsAt), countedFrom: local(countedFrom), targetAt: targetAt === null ? null : local(targetAt), dueAt: local(dueAt),
    days: [...head, ...tail], gap,
  };
}

/** The answer for people. */
export async function tellInWords(io: CommandIo, answer: Answer & { readonly language: Language }): Promise<void> {
  const { term, office, calendars, explanation, language } = answer;
  const local = localIn(calendars);
  const at = (text: LocalizedText): string => say(text, language);
  const counted = explanation.countedFrom === explanation.startsAt ? '' : `, ${at({ ru: 'счёт с', kk: 'санау басы', en: 'counted from' })} ${local(explanation.countedFrom)}`;
  for (const line of headLines({ term, office, calendars, language })) await print(io, line);
  await print(io, `${at({ ru: 'начало', kk: 'басы', en: 'start' })}  ${local(explanation.startsAt)}${counted}`);
  for (const day of explanation.head) await print(io, dayLine(day, language));
  const { gap } = explanation;
  if (gap !== null) {
    await print(io, `  ${gap.from} – ${gap.to}: ${at({ ru: `учтено ${gap.counted}, пропущено ${gap.skipped}`, kk: `саналғаны ${gap.counted}, өткізілгені ${gap.skipped}`, en: `${gap.counted} counted, ${gap.skipped} skipped` })}`);
  }
  for (const day of explanation.tail) await print(io, dayLine(day, language));
  const provisional = explanation.provisional ? ` (${at({ ru: 'предварительно: дальше лет, в которых календарь уверен', kk: 'алдын ала: күнтізбе сенімді жылдардан тыс', en: 'provisional: past the years the calendar is sure of' })})` : '';
  await print(io, `${at({ ru: 'срок', kk: 'мерзім', en: 'due' })}    ${local(explanation.dueAt)}${provisional}`);
}

function dayLine({ on, use, number, minutes, reason, name }: ExplainedDay, language: Language): string {
  const parts = [
    use === 'skipped' ? '–' : '+', number === null ? '' : `${number}.`, minutes === null ? '' : `${minutes} ${unitWord('minutes', language)}`, reason === null ? '' : reasonWord(reason, language),
    name === null ? '' : localize(name, language),
  ];
  return `  ${on} ${parts.filter((part) => part !== '').join(' ')}`;
}

function localIn({ hours }: SlaCalendars): (at: Instant) => string {
  return (at) => formatInstant(at, hours.zone.offsetMinutesAt(at));
}

function factsOf({ pack, term, office }: Asked): object {
  return {
    standard: pack.standard.code, edition: pack.standard.edition, office: office?.code ?? null, label: term.label, unit: term.unit, amount: term.limit, target: term.target,
    force: term.force, reading: term.reading,
  };
}

/** «1–15 », and nothing for the same day, which counts none. */
function amountOf({ unit, target, limit }: ResolvedTerm): string {
  return unit === 'sameDay' ? '' : `${target === null ? '' : `${target}–`}${limit} `;
}

function headLines({ term, office, calendars, language }: Omit<Asked, 'pack'> & { readonly language: Language }): readonly string[] {
  const reading = term.reading === null ? '' : `: ${localize(term.reading, language)}`;
  const hours = office?.code ?? say({ ru: 'часы по умолчанию', kk: 'әдепкі сағаттар', en: 'default hours' }, language);
  const [place, calendar] = [say({ ru: 'офис', kk: 'кеңсе', en: 'office' }, language), say({ ru: 'календарь', kk: 'күнтізбе', en: 'calendar' }, language)];
  return [
    `${term.normId} · ${term.clause} · ${localize(term.label, language)}`,
    `${amountOf(term)}${unitWord(term.unit, language)}${term.force === 'inForce' ? '' : ` (${forceWord(term.force, language)}${reading})`}`,
    `${place} ${hours}, ${calendars.hours.zone.timeZone}, ${calendar} ${calendars.days.code}`,
  ];
}
