import { parseArgs } from 'node:util';
import {
  type DeadlineExplanation, type ExplainedDay, type Instant, type Language, type Norm, type ResolvedTerm, type SlaCalendars, DayCalendar, HoursCalendar, explainDeadline, formatInstant,
  isTermUnit, localize, parseInstant, parseLocalDateTime, resolveTerm,
} from '@ortalyk/domain';
import {
  type Pack, dayCalendarDefinition, defaultHoursDefinition, loadCalendar, nearestChoice, officeHoursDefinition,
} from '@ortalyk/standards';
import { type CommandIo, CommandRefusal, EXIT, type RunCommand, UsageFault, print } from './command.js';
import { languageOf, packOf } from './pack-argument.js';

/** What a norm of a shipped pack (or a pack file) gives from a start at an office; opens no database. A start without offset is office time. */
export const deadline: RunCommand = async (words, io) => {
  const { values } = parseArgs({
    args: [...words],
    options: {
      standard: { type: 'string', default: 'alts' }, norm: { type: 'string' }, start: { type: 'string' }, office: { type: 'string' },
      language: { type: 'string', default: 'ru' }, json: { type: 'boolean', default: false },
    },
  });
  if (values.norm === undefined || values.start === undefined) throw new UsageFault('Name the norm and the start.');
  const pack = packOf(values.standard, io);
  const term = termOf(pack, values.norm);
  const office = officeOf(pack, values.office);
  const calendars = calendarsOf(pack, office);
  const startsAt = startOf(values.start, calendars);
  const { explanation } = explainDeadline({ term, startsAt, calendars }, term);
  if (values.json) await print(io, JSON.stringify(asJson({ pack, term, office, calendars, explanation })));
  else await tellInWords(io, { pack, term, office, calendars, explanation, language: languageOf(values.language) });
  return EXIT.done;
};

interface Answer {
  readonly pack: Pack;
  readonly term: ResolvedTerm;
  readonly office: Pack['offices'][number] | null;
  readonly calendars: SlaCalendars;
  readonly explanation: DeadlineExplanation;
}

function termOf(pack: Pack, id: string): ResolvedTerm {
  const norm: Norm | undefined = pack.norms.find((candidate) => candidate.id === id);
  const terms = pack.norms.filter(({ unit }) => isTermUnit(unit)).map((candidate) => candidate.id);
  if (norm === undefined) throw new CommandRefusal(`There is no norm «${id}» in «${pack.standard.code}»; the nearest is «${nearestChoice(id, terms)}».`);
  const term = resolveTerm(norm, pack.standard.dayDefault);
  if (term.ok) return term.value;
  throw new CommandRefusal(`«${id}» (${norm.clause}) is no term that could be counted: ${norm.min ?? ''}–${norm.max ?? ''} ${norm.unit}; it is kept as ${norm.use} (${norm.where}).`);
}

function officeOf(pack: Pack, code: string | undefined): Answer['office'] {
  if (code === undefined) return pack.offices[0] ?? null;
  const office = pack.offices.find((candidate) => candidate.code === code);
  if (office !== undefined) return office;
  throw new CommandRefusal(`There is no office «${code}» in «${pack.standard.code}»; the nearest is «${nearestChoice(code, pack.offices.map((candidate) => candidate.code))}».`);
}

function calendarsOf(pack: Pack, office: Answer['office']): SlaCalendars {
  const days = new DayCalendar(dayCalendarDefinition(loadCalendar(pack.calendar)));
  const defaultHours = new HoursCalendar(defaultHoursDefinition(pack), days);
  return { days, hours: office === null ? defaultHours : new HoursCalendar(officeHoursDefinition(pack, office), days), defaultHours };
}

function startOf(text: string, { days, hours }: SlaCalendars): Instant {
  const written = parseInstant(text.trim());
  const local = written === null ? parseLocalDateTime(text.trim()) : null;
  const at = written?.at ?? (local === null ? null : hours.zone.toInstant(local));
  if (at === null) throw new CommandRefusal(`«${text}» is no moment; write it like 2026-03-05T17:50, or with an offset like 2026-03-05T17:50+05:00.`);
  const { knownFromYear, knownToYear } = days.definition;
  const year = Number(formatInstant(at).slice(0, 4));
  // Past the calendar a date is provisional (T3); before it, and far past it, no holiday is known at all.
  if (year < knownFromYear || year > knownToYear + 10) {
    throw new CommandRefusal(`The calendar «${days.code}» knows ${knownFromYear}–${knownToYear}; the nearest year is ${year < knownFromYear ? knownFromYear : knownToYear}.`);
  }
  return at;
}

function asJson({ pack, term, office, calendars, explanation }: Answer): object {
  const local = (at: Instant | null): string | null => (at === null ? null : formatInstant(at, calendars.hours.zone.offsetMinutesAt(at)));
  const { head, gap, tail, startsAt, countedFrom, targetAt, dueAt, ...rest } = explanation;
  return {
    standard: pack.standard.code, edition: pack.standard.edition, office: office?.code ?? null, ...rest, label: term.label, unit: term.unit, amount: term.limit, target: term.target,
    force: term.force, reading: term.reading, startsAt: local(startsAt), countedFrom: local(countedFrom), targetAt: local(targetAt), dueAt: local(dueAt),
    days: [...head, ...tail], gap,
  };
}

async function tellInWords(io: CommandIo, answer: Answer & { readonly language: Language }): Promise<void> {
  const { term, office, calendars, explanation, language } = answer;
  const { zone } = calendars.hours;
  const local = (at: Instant): string => formatInstant(at, zone.offsetMinutesAt(at));
  await print(io, `${term.normId} · ${term.clause} · ${localize(term.label, language)}`);
  await print(io, `${term.target === null ? '' : `${term.target}–`}${term.limit} ${term.unit}${term.force === 'inForce' ? '' : ` (${term.force}${term.reading === null ? '' : `: ${localize(term.reading, language)}`})`}`);
  await print(io, `office ${office?.code ?? 'default hours'}, ${zone.timeZone}, calendar ${explanation.dayCalendar}`);
  await print(io, `start  ${local(explanation.startsAt)}${explanation.countedFrom === explanation.startsAt ? '' : `, counted from ${local(explanation.countedFrom)}`}`);
  for (const day of explanation.head) await print(io, dayLine(day, language));
  if (explanation.gap !== null) await print(io, `  ${explanation.gap.from} – ${explanation.gap.to}: ${explanation.gap.counted} counted, ${explanation.gap.skipped} skipped`);
  for (const day of explanation.tail) await print(io, dayLine(day, language));
  await print(io, `due    ${local(explanation.dueAt)}${explanation.provisional ? ' (provisional: past the years the calendar is sure of)' : ''}`);
}

function dayLine({ on, use, number, minutes, reason, name }: ExplainedDay, language: Language): string {
  const parts = [use === 'skipped' ? '–' : '+', number === null ? '' : `${number}.`, minutes === null ? '' : `${minutes} min`, reason ?? '', name === null ? '' : localize(name, language)];
  return `  ${on} ${parts.filter((part) => part !== '').join(' ')}`;
}
