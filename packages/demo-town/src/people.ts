import type { Language } from '@ortalyk/domain';
import { kazakhNames, russianNames } from './data.js';
import type { Random } from './random.js';

export type Sex = 'male' | 'female';
export type NameTradition = 'kazakh' | 'russian';

export interface PersonName {
  /** Surname, first name, patronymic. */
  readonly fullName: string;
  readonly first: string;
  readonly surname: string;
  readonly sex: Sex;
  readonly tradition: NameTradition;
}

/** Names as they are met in the country: in Kazakhstan two of three are Kazakh. */
export function drawPerson(random: Random, country: 'KZ' | 'RU', sex: Sex = random.chance(0.55) ? 'female' : 'male'): PersonName {
  const tradition = country === 'KZ' && random.chance(0.66) ? 'kazakh' : 'russian';
  if (tradition === 'kazakh') {
    const names = kazakhNames();
    const [surname, first] = [random.pick(names[sex].surname), random.pick(names[sex].first)];
    return { fullName: `${surname} ${first} ${random.pick(names.male.first)}${names[sex].patronymicSuffix}`, first, surname, sex, tradition };
  }
  const names = russianNames()[sex];
  const [surname, first] = [random.pick(names.surname), random.pick(names.first)];
  return { fullName: `${surname} ${first} ${random.pick(names.patronymic)}`, first, surname, sex, tradition };
}

/** The language a person asks to be answered in. */
export function languageOf(person: PersonName, random: Random, country: 'KZ' | 'RU'): Language {
  if (country === 'RU') return 'ru';
  if (person.tradition === 'kazakh') return random.chance(0.62) ? 'kk' : 'ru';
  return random.chance(0.01) ? 'en' : 'ru';
}

const TRADE_WORDS = [
  'Алатау', 'Медеу', 'Тұлпар', 'Жетісу', 'Береке', 'Дастархан', 'Аққу', 'Көктем', 'Самал', 'Шаңырақ', 'Нұр', 'Арман', 'Сұңқар', 'Тау', 'Апорт', 'Мерей', 'Керуен', 'Бастау',
] as const;
const TRADE_WORDS_RU = [
  'Восход', 'Рассвет', 'Луч', 'Прогресс', 'Мечта', 'Союз', 'Север', 'Престиж', 'Гарант', 'Вымпел', 'Родник', 'Уют', 'Фаворит', 'Импульс', 'Кристалл', 'Магнит', 'Спутник', 'Радуга',
] as const;
const TRADES = ['Сервис', 'Строй', 'Маркет', 'Фарм', 'Трейд', 'Стоматология', 'Кафе', 'Логистик', 'Дизайн', 'Авто', 'Энерго', 'Консалт'] as const;

/** Name of an organisation a supplier serves: shops, owners' associations, schools, sole traders. */
export function drawOrganisation(random: Random, country: 'KZ' | 'RU', address: string): string {
  const number = random.int(1, 189);
  const word = country === 'KZ' ? random.pick(TRADE_WORDS) : random.pick(TRADE_WORDS_RU);
  const form = random.next();
  const [company, association, school, nursery] = country === 'KZ'
    ? ['ТОО', 'ОСИ', 'КГУ «Общеобразовательная школа №', 'ГККП «Ясли-сад №'] : ['ООО', 'ТСЖ', 'МБОУ «Средняя школа №', 'МБДОУ «Детский сад №'];
  if (form < 0.5) return `${company} «${word}-${random.pick(TRADES)}»`;
  if (form < 0.64) return `${association} «${address.replace(/^.*?(ул|пр)\. /, '').replace(', ', '-')}»`;
  if (form < 0.72) return `${school}${number}»`;
  if (form < 0.78) return `${nursery}${number}»`;
  if (form < 0.84) return `АО «${word}»`;
  return `ИП «${drawPerson(random, country).surname}»`;
}
