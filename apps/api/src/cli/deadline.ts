import { parseArgs } from 'node:util';
import {
  type Instant, type Language, type Norm, type ResolvedTerm, type SlaCalendars, DayCalendar, HoursCalendar, countsBack, explainDeadline, foldText, formatInstant, isTermUnit, parseInstant,
  parseLocalDateTime, resolveTerm,
} from '@ortalyk/domain';
import {
  type Pack, dayCalendarDefinition, defaultHoursDefinition, loadCalendar, nearestChoice, normUsage, officeHoursDefinition,
} from '@ortalyk/standards';
import { CommandRefusal, EXIT, type RunCommand, UsageFault, print } from './command.js';
import { languageOf, packOf } from './pack-argument.js';
import { type Asked, asJson, tellBackward, tellInWords } from './deadline-words.js';
import { say } from './words.js';

/** What a norm of a shipped pack (or a pack file) gives from a start at an office; opens no database. A start without offset is office time. */
export const deadline: RunCommand = async (words, io) => {
  const { values } = parseArgs({
    args: [...words],
    options: {
      standard: { type: 'string', default: 'alts' }, norm: { type: 'string' }, start: { type: 'string' }, office: { type: 'string' },
      language: { type: 'string' }, json: { type: 'boolean', default: false },
    },
  });
  const language = languageOf(values.language);
  if (values.norm === undefined || values.start === undefined) {
    throw new UsageFault(say({ ru: 'Назовите норму (--norm) и начало (--start).', kk: 'Норманы (--norm) және басталуын (--start) атаңыз.', en: 'Name the norm and the start.' }, language));
  }
  const pack = packOf(values.standard, io, language);
  const term = termOf(pack, values.norm.trim(), language);
  const office = officeOf(pack, values.office, language);
  const calendars = calendarsOf(pack, office);
  const startsAt = startOf(values.start, calendars, language);
  const norm = pack.norms.find(({ id }) => id === term.normId);
  if (norm !== undefined && countsBack(norm)) await tellBackward({ pack, term, office, calendars, before: startsAt }, { io, language, json: values.json });
  else {
    const { explanation } = explainDeadline({ term, startsAt, calendars }, term);
    if (values.json) await print(io, JSON.stringify(asJson({ pack, term, office, calendars, explanation })));
    else await tellInWords(io, { pack, term, office, calendars, explanation, language });
  }
  return EXIT.done;
};

function termOf(pack: Pack, id: string, language: Language): ResolvedTerm {
  const norm: Norm | undefined = pack.norms.find((candidate) => candidate.id === id);
  const terms = pack.norms.filter(({ unit }) => isTermUnit(unit) || unit === 'dayOfMonth').map((candidate) => candidate.id);
  const { code } = pack.standard;
  if (norm === undefined) {
    const nearest = nearestChoice(id, terms);
    throw new CommandRefusal(say({
      ru: `В стандарте «${code}» нет нормы «${id}»; ближайшая — «${nearest}».`, kk: `«${code}» стандартында «${id}» нормасы жоқ; ең жақыны — «${nearest}».`, en: `There is no norm «${id}» in «${code}»; the nearest is «${nearest}».`,
    }, language));
  }
  const term = resolveTerm(norm, pack.standard.dayDefault);
  if (term.ok) return term.value;
  const { use, where } = normUsage(pack).get(id) ?? norm;
  throw new CommandRefusal(say({
    ru: `«${id}» (${norm.clause}) — не срок, который можно отсчитать: «${norm.asPrinted}»; норма служит как ${use} (${where}).`,
    kk: `«${id}» (${norm.clause}) — санауға болатын мерзім емес: «${norm.asPrinted}»; норма ${use} ретінде қолданылады (${where}).`,
    en: `«${id}» (${norm.clause}) is no term that could be counted: «${norm.asPrinted}»; it is kept as ${use} (${where}).`,
  }, language));
}

/** An office by its code or its name, however the letters are written. */
function officeOf(pack: Pack, named: string | undefined, language: Language): Asked['office'] {
  if (named === undefined) return pack.offices[0] ?? null;
  const wanted = foldText(named);
  const office = pack.offices.find(({ code }) => code === named) ?? pack.offices.find(({ code, name }) => [code, name.ru, name.kk, name.en].some((text) => text !== undefined && foldText(text) === wanted));
  if (office !== undefined) return office;
  const byName = nearestChoice(named, pack.offices.flatMap(({ code, name }) => [code, name.ru]));
  const nearest = pack.offices.find(({ code, name }) => code === byName || name.ru === byName);
  const shown = nearest === undefined ? '' : `«${nearest.code}» (${say(nearest.name, language)})`;
  const { code } = pack.standard;
  throw new CommandRefusal(say({
    ru: `В стандарте «${code}» нет офиса «${named}»; ближайший — ${shown}.`, kk: `«${code}» стандартында «${named}» кеңсесі жоқ; ең жақыны — ${shown}.`, en: `There is no office «${named}» in «${code}»; the nearest is ${shown}.`,
  }, language));
}

function calendarsOf(pack: Pack, office: Asked['office']): SlaCalendars {
  const days = new DayCalendar(dayCalendarDefinition(loadCalendar(pack.calendar)));
  const defaultHours = new HoursCalendar(defaultHoursDefinition(pack), days);
  return { days, hours: office === null ? defaultHours : new HoursCalendar(officeHoursDefinition(pack, office), days), defaultHours };
}

function startOf(text: string, { days, hours }: SlaCalendars, language: Language): Instant {
  const written = parseInstant(text.trim());
  const local = written === null ? parseLocalDateTime(text.trim()) : null;
  const at = written?.at ?? (local === null ? null : hours.zone.toInstant(local));
  if (at === null) {
    const how = '2026-03-05T17:50';
    throw new CommandRefusal(say({
      ru: `«${text}» — не момент времени; пишите ${how} или со сдвигом, ${how}+05:00.`, kk: `«${text}» — уақыт сәті емес; ${how} немесе ығысумен ${how}+05:00 деп жазыңыз.`,
      en: `«${text}» is no moment; write it like ${how}, or with an offset like ${how}+05:00.`,
    }, language));
  }
  const { knownFromYear, knownToYear } = days.definition;
  const year = Number(formatInstant(at).slice(0, 4));
  // Past the calendar a date is provisional (T3); before it, and far past it, no holiday is known at all.
  if (year < knownFromYear || year > knownToYear + 10) {
    const nearest = year < knownFromYear ? knownFromYear : knownToYear;
    const [known, { code }] = [`${knownFromYear}–${knownToYear}`, days];
    throw new CommandRefusal(say({
      ru: `Календарь «${code}» знает ${known}; ближайший год — ${nearest}.`, kk: `«${code}» күнтізбесі ${known} жылдарын біледі; ең жақын жыл — ${nearest}.`, en: `The calendar «${code}» knows ${known}; the nearest year is ${nearest}.`,
    }, language));
  }
  return at;
}
