import { type Language, type LocalizedText, type Problem, TIME_CASE_KINDS, TIME_CASE_UNITS } from '@ortalyk/domain';
import { say } from './words.js';

const kinds = TIME_CASE_KINDS.join(', ');
const units = TIME_CASE_UNITS.join(', ');

/** What is wrong with a case of business time. */
const FAULTS: Readonly<Record<string, LocalizedText>> = {
  not_an_object: { ru: 'случай — объект JSON в одной строке', kk: 'жағдай — бір жолдағы JSON нысаны', en: 'a case is a JSON object on one line' },
  id_missing: { ru: 'нет кода случая', kk: 'жағдай коды жоқ', en: 'the case has no id' },
  unknown_kind: { ru: `нет такого вида; виды: ${kinds}`, kk: `мұндай түр жоқ; түрлері: ${kinds}`, en: `no such kind; kinds: ${kinds}` },
  unknown_unit: { ru: `нет такой единицы; единицы: ${units}`, kk: `мұндай бірлік жоқ; бірліктер: ${units}`, en: `no such unit; units: ${units}` },
  calendar_missing: { ru: 'нет календаря', kk: 'күнтізбе жоқ', en: 'there is no calendar' },
  end_missing: { ru: 'нет конца', kk: 'соңы жоқ', en: 'there is no end' },
  amount_missing: { ru: 'нет количества', kk: 'саны жоқ', en: 'there is no amount' },
  bad_moment: { ru: 'это не дата ГГГГ-ММ-ДД и не момент со сдвигом', kk: 'бұл ЖЖЖЖ-АА-КК күні де, ығысуы бар сәт те емес', en: 'neither a date YYYY-MM-DD nor a moment with an offset' },
  bad_amount: { ru: 'количество — число, для дней целое', kk: 'сан — сан, күндер үшін бүтін', en: 'an amount is a number, whole for days' },
  bad_pause: { ru: 'пауза — {from, to} с моментами', kk: 'үзіліс — сәттері бар {from, to}', en: 'a pause is {from, to} with moments' },
  bad_interval: { ru: 'промежуток — ["09:00", "17:00"], конец не раньше начала', kk: 'аралық — ["09:00", "17:00"], соңы басынан ерте емес', en: 'an interval is ["09:00", "17:00"], the end not before the start' },
  bad_date: { ru: 'дата пишется ГГГГ-ММ-ДД', kk: 'күн ЖЖЖЖ-АА-КК түрінде жазылады', en: 'a date is YYYY-MM-DD' },
  bad_count: { ru: 'число промежутков — целое, не меньше нуля', kk: 'аралықтар саны — нөлден кем емес бүтін сан', en: 'a count of intervals is whole and not below zero' },
  unknown_weekday: { ru: 'нет такого дня недели; дни: mon … sun', kk: 'аптаның мұндай күні жоқ; күндер: mon … sun', en: 'no such weekday; weekdays: mon … sun' },
  week_missing: { ru: 'в календаре нет недели', kk: 'күнтізбеде апта жоқ', en: 'the calendar has no week' },
  unknown_time_zone: { ru: 'нет такого часового пояса', kk: 'мұндай сағат белдеуі жоқ', en: 'no such time zone' },
  unknown_range: { ru: 'нет такого чтения промежутка', kk: 'аралықты бұлай оқу жоқ', en: 'no such reading of a range' },
  out_of_reach: { ru: 'ответ слишком далеко, чтобы его отсчитать', kk: 'жауап санауға тым алыс', en: 'the answer lies too far to be counted' },
  year_out_of_range: { ru: 'год вне того, что можно отсчитать', kk: 'жыл санауға болатын шектен тыс', en: 'a year that cannot be counted in' },
  no_working_time: { ru: 'в календаре нет рабочего времени', kk: 'күнтізбеде жұмыс уақыты жоқ', en: 'the calendar never opens' },
};

/** A fault of a case in words: what, where, what was written, the nearest valid choice. */
export function timeFault({ code, path, params }: Problem, language: Language): string {
  const { value, nearest } = params ?? {};
  const where = path === '' ? '' : `${path}: `;
  const written = value === undefined ? '' : ` («${String(value)}»)`;
  const choice = nearest === undefined ? '' : ` (${say({ ru: 'ближайшее верное', kk: 'ең жақын дұрысы', en: 'nearest valid' }, language)}: ${String(nearest)})`;
  return `${where}${say(FAULTS[code] ?? { ru: code }, language)}${written}${choice}`;
}
