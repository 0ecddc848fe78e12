import { localize, type Language, type LocalizedText, type Problem } from '@ortalyk/domain';

const TEXTS: Readonly<Record<string, LocalizedText>> = {
  'pack.notFound': { ru: 'файла нет', kk: 'файл жоқ', en: 'no such file' },
  'pack.unknownCode': { ru: 'нет такого стандарта', kk: 'мұндай стандарт жоқ', en: 'no such standard' },
  'pack.emptyFolder': { ru: 'в папке нет файлов стандарта', kk: 'қалтада стандарт файлдары жоқ', en: 'the folder holds no files of a pack' },
  'pack.beforeCalendar': { ru: 'действует раньше первого года календаря', kk: 'күнтізбенің бірінші жылынан бұрын қолданылады', en: 'in force before the first year of the calendar' },
  'pack.yearsAfterValidity': { ru: 'годы календаря начинаются позже, чем действует стандарт', kk: 'күнтізбе жылдары стандарт қолданылуынан кеш басталады', en: 'the years of the calendar begin after the standard is in force' },
  'pack.notJson': { ru: 'это не JSON', kk: 'бұл JSON емес', en: 'not JSON' },
  'pack.partTwice': { ru: 'часть стандарта описана в двух файлах', kk: 'стандарт бөлігі екі файлда берілген', en: 'a part of the pack is given in two files' },
  'pack.shape': { ru: 'значение не того вида', kk: 'мән түрі басқа', en: 'a value of the wrong shape' },
  'pack.missingPart': { ru: 'нет обязательной части', kk: 'міндетті бөлік жоқ', en: 'a required part is missing' },
  'pack.unknownMember': { ru: 'такого поля в формате нет', kk: 'пішімде мұндай өріс жоқ', en: 'the format has no such member' },
  'pack.badChoice': { ru: 'такого значения нет', kk: 'мұндай мән жоқ', en: 'no such choice' },
  'pack.unknownTermUnit': { ru: 'неизвестная единица срока', kk: 'белгісіз мерзім бірлігі', en: 'unknown unit of a term' },
  'pack.badCode': { ru: 'код пишется латинскими буквами и цифрами', kk: 'код латын әріптері мен цифрлардан тұрады', en: 'a code is Latin letters and digits' },
  'pack.badDate': { ru: 'дата пишется как ГГГГ-ММ-ДД', kk: 'күн ЖЖЖЖ-АА-КК түрінде жазылады', en: 'a date is YYYY-MM-DD' },
  'pack.badClock': { ru: 'время пишется как 08:00', kk: 'уақыт 08:00 түрінде жазылады', en: 'a time is written 08:00' },
  'pack.badPhone': { ru: 'телефон пишется как +7 и цифры', kk: 'телефон +7 және цифрлар түрінде жазылады', en: 'a telephone is + and digits' },
  'pack.emptyText': { ru: 'пустая надпись', kk: 'бос жазу', en: 'an empty text' },
  'pack.reversedInterval': { ru: 'конец раньше начала', kk: 'соңы басынан бұрын', en: 'the end is before the start' },
  'pack.repeated': { ru: 'код повторяется', kk: 'код қайталанады', en: 'a code is repeated' },
  'pack.unknownUnit': { ru: 'нет такого подразделения', kk: 'мұндай бөлімше жоқ', en: 'no such unit' },
  'pack.unknownPosition': { ru: 'нет такой должности', kk: 'мұндай лауазым жоқ', en: 'no such position' },
  'pack.unknownOffice': { ru: 'нет такого офиса', kk: 'мұндай кеңсе жоқ', en: 'no such office' },
  'pack.unknownChannel': { ru: 'нет такого канала', kk: 'мұндай арна жоқ', en: 'no such channel' },
  'pack.unknownAppealKind': { ru: 'нет такого вида обращения', kk: 'мұндай өтініш түрі жоқ', en: 'no such appeal kind' },
  'pack.unknownMap': { ru: 'нет такой карты процесса', kk: 'мұндай процесс картасы жоқ', en: 'no such process map' },
  'pack.unknownBranch': { ru: 'нет такой ветви', kk: 'мұндай тармақ жоқ', en: 'no such branch' },
  'pack.unknownStep': { ru: 'нет такого шага', kk: 'мұндай қадам жоқ', en: 'no such step' },
  'pack.unknownDocument': { ru: 'нет такого вида документа', kk: 'мұндай құжат түрі жоқ', en: 'no such document kind' },
  'pack.unknownProcess': { ru: 'нет такого процесса', kk: 'мұндай процесс жоқ', en: 'no such process' },
  'pack.unknownNorm': { ru: 'нет такой нормы', kk: 'мұндай норма жоқ', en: 'no such norm' },
  'pack.unknownSeries': { ru: 'нет такого ряда номеров', kk: 'мұндай нөмір қатары жоқ', en: 'no such number series' },
  'pack.unknownClause': { ru: 'пункта нет в документе', kk: 'құжатта мұндай тармақ жоқ', en: 'the clause does not resolve' },
  'pack.unknownTimeZone': { ru: 'нет такого часового пояса', kk: 'мұндай сағат белдеуі жоқ', en: 'no such time zone' },
  'pack.unknownCalendar': { ru: 'нет такого календаря', kk: 'мұндай күнтізбе жоқ', en: 'no such calendar' },
  'pack.emptyBranch': { ru: 'в ветви нет шагов', kk: 'тармақта қадам жоқ', en: 'a branch without steps' },
  'pack.cycle': { ru: 'карта ходит по кругу', kk: 'карта шеңбер бойымен жүреді', en: 'a cycle in the map' },
  'pack.editionsOverlap': { ru: 'редакции пересекаются', kk: 'редакциялар қабаттасады', en: 'editions overlap' },
  'pack.reversedValidity': { ru: 'конец действия раньше начала', kk: 'қолданылу соңы басынан бұрын', en: 'validity ends before it starts' },
  'pack.missingCalendarYear': { ru: 'календарь не знает этого года', kk: 'күнтізбеде бұл жыл жоқ', en: 'the calendar lacks this year' },
  'pack.minAboveMax': { ru: 'цель больше предела', kk: 'мақсат шектен үлкен', en: 'the target is above the limit' },
  'pack.clockWithoutLimit': { ru: 'у отсчитываемой нормы нет предела', kk: 'саналатын норманың шегі жоқ', en: 'a clocked norm has no limit' },
  'pack.readAsWithoutReading': { ru: 'не сказано, как читать норму', kk: 'норманы қалай оқу керегі айтылмаған', en: 'read-as without a reading' },
  'calendar.missingYear': { ru: 'в календаре нет ни одного дня этого года', kk: 'күнтізбеде бұл жылдың бірде-бір күні жоқ', en: 'the calendar has no day of this year' },
  'calendar.daysOutOfOrder': { ru: 'дни календаря не по порядку', kk: 'күнтізбе күндері ретсіз', en: 'calendar days out of order' },
  'calendar.unknownReason': { ru: 'у дня нет названия причины', kk: 'күн себебінің атауы жоқ', en: 'a day without a named reason' },
};

const NEAREST: LocalizedText = { ru: 'ближайшее верное', kk: 'ең жақын дұрысы', en: 'nearest valid' };

/** One sentence for a refusal: file, path, reason, what was written, the nearest valid choice. */
export function describePackProblem(problem: Problem, language: Language): string {
  const { file = '', value = '', nearest = '' } = problem.params ?? {};
  const reason = localize(TEXTS[problem.code] ?? { ru: problem.code }, language);
  const where = [file, problem.path].filter((part) => part !== '').join(' · ');
  const choice = nearest === '' ? '' : ` (${localize(NEAREST, language)}: ${nearest})`;
  return `${where}: ${reason}: «${value}»${choice}`;
}
