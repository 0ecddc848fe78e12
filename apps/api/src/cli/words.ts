import { type ClockUnit, type Language, type LocalizedText, type SkipReason, localize } from '@ortalyk/domain';

/** What commands about standards and time say, in the language asked for by `--language` (Russian where nothing is asked). */
export function say(text: LocalizedText, language: Language): string {
  return localize(text, language);
}

const UNITS: Readonly<Record<ClockUnit | 'bareDays', LocalizedText>> = {
  seconds: { ru: 'с', kk: 'с', en: 's' }, minutes: { ru: 'мин', kk: 'мин', en: 'min' }, hours: { ru: 'ч', kk: 'сағ', en: 'h' },
  workingDays: { ru: 'раб. дн.', kk: 'жұмыс күні', en: 'working days' }, calendarDays: { ru: 'кал. дн.', kk: 'күнтізбелік күн', en: 'calendar days' },
  bareDays: { ru: 'дн.', kk: 'күн', en: 'days' }, months: { ru: 'мес.', kk: 'ай', en: 'months' }, years: { ru: 'лет', kk: 'жыл', en: 'years' },
  sameDay: { ru: 'тот же день', kk: 'сол күні', en: 'same day' }, dayOfMonth: { ru: 'число месяца', kk: 'айдың күні', en: 'day of the month' },
};

/** A unit of time in words. */
export const unitWord = (unit: ClockUnit, language: Language): string => say(UNITS[unit], language);

const REASONS: Readonly<Record<SkipReason, LocalizedText>> = {
  startDay: { ru: 'день события', kk: 'оқиға күні', en: 'day of the event' }, weekend: { ru: 'выходной', kk: 'демалыс', en: 'day off' },
  holiday: { ru: 'праздник', kk: 'мереке', en: 'holiday' }, nonworkingPaid: { ru: 'нерабочий оплачиваемый', kk: 'ақылы жұмыс емес күн', en: 'paid day off' },
  unitClosed: { ru: 'офис закрыт', kk: 'кеңсе жабық', en: 'office closed' }, pause: { ru: 'пауза', kk: 'үзіліс', en: 'pause' },
  rolled: { ru: 'перенос на рабочий день', kk: 'жұмыс күніне ауыстыру', en: 'moved to a working day' },
};

/** Why a day was not counted, in words. */
export const reasonWord = (reason: SkipReason, language: Language): string => say(REASONS[reason], language);

const FORCES: Readonly<Record<'inForce' | 'readAs' | 'informative', LocalizedText>> = {
  inForce: { ru: 'действует', kk: 'күшінде', en: 'in force' }, readAs: { ru: 'чтение', kk: 'оқылым', en: 'read as' }, informative: { ru: 'для сведения', kk: 'мәлімет үшін', en: 'informative' },
};

/** How a norm binds, in words. */
export const forceWord = (force: keyof typeof FORCES, language: Language): string => say(FORCES[force], language);
