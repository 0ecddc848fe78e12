/**
 * Turns the public lists found through ORTALYK_SHARED into the town's own data: `node packages/demo-town/scripts/derive-data.ts`.
 * Run it only to renew the files of `data/`; the product reads those and never the sources.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DISTRICT_BOXES, SECOND_SPELLINGS, STREET_FACTS } from './almaty-geometry.ts';

type Point = readonly [number, number];

const shared = process.env['ORTALYK_SHARED'] ?? fileURLToPath(new URL('../../../../shared', import.meta.url));
const source = (path: string): string => readFileSync(`${shared}/data/${path}`, 'utf8').normalize('NFC');
const target = fileURLToPath(new URL('../data/', import.meta.url));

function write(name: string, value: object): void {
  mkdirSync(target, { recursive: true });
  writeFileSync(`${target}${name}.json`, `${JSON.stringify(value, null, 1)}\n`);
}

const ALMATY_SOURCE = 'Public map and district register of Almaty (names, KATO codes, rough lines of main streets); other lines read off the map, about 200 m';
const NAMES_SOURCE = 'Public lists of given names and surnames under the MIT licence; Kazakh patronymics are formed with -ұлы / -қызы';

function rows(path: string): string[][] {
  return source(path).trim().split(/\r?\n/).slice(1).map((line) => line.split(','));
}

function deriveDistricts(): void {
  const districts = rows('almaty/districts.csv').map(([code = '', ru = '', kk = '']) => {
    const boxes = DISTRICT_BOXES[code];
    if (!boxes) throw new Error(`district ${code} has no extent`);
    // The register types «Әуезов» with the Latin Ə in places; the town writes it with the Cyrillic letter.
    return { code, name: { ru, kk: kk.replaceAll('Ə', 'Ә') }, boxes };
  });
  const order = Object.keys(DISTRICT_BOXES);
  districts.sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code));
  write('districts', { source: ALMATY_SOURCE, districts });
}

function deriveStreets(): void {
  const drawn = JSON.parse(source('almaty/major-streets-lines.json')) as Record<string, Point[]>;
  const lineOf = new Map(Object.entries(drawn).map(([name, line]) => [name.toLowerCase(), line]));
  const streets: object[] = [];
  const lines: Record<string, readonly Point[]> = {};
  for (const [name = ''] of rows('almaty/streets.csv')) {
    if (SECOND_SPELLINGS.has(name)) continue;
    const facts = STREET_FACTS[name === 'Толе би' ? 'Толе би' : name];
    if (!facts) throw new Error(`street ${name} has no facts`);
    const line = lineOf.get(name.toLowerCase()) ?? facts.line;
    if (!line) throw new Error(`street ${name} has no line`);
    streets.push({ ru: name, kk: facts.kk, kind: facts.kind });
    lines[name] = line;
  }
  write('streets', { source: ALMATY_SOURCE, streets });
  write('street-lines', { source: ALMATY_SOURCE, lines });
}

interface KazakhNames { first_male: string[]; first_female: string[]; surname_male: string[]; surname_female: string[]; patronymic_suffix: { male: string; female: string } }
interface RussianNames { first_male: string[]; first_female: string[]; surname_male: string[]; surname_female: string[]; patronymic_male: string[]; patronymic_female: string[] }

/** Church-calendar names nobody bears today make a town look made up. */
const LIVING_RUSSIAN_NAMES = new Set((
  'Александр Алексей Анатолий Андрей Антон Аркадий Артём Артур Богдан Борис Вадим Валентин Валерий Василий Виктор Виталий Владимир Владислав Вячеслав Геннадий Георгий Герман '
  + 'Глеб Григорий Даниил Денис Дмитрий Евгений Егор Иван Игорь Илья Кирилл Константин Лев Леонид Максим Марат Матвей Михаил Никита Николай Олег Павел Пётр Роман Руслан Семён Сергей '
  + 'Станислав Степан Тимофей Тимур Фёдор Филипп Эдуард Юрий Ярослав '
  + 'Александра Алина Алла Анастасия Ангелина Анна Валентина Валерия Варвара Вера Вероника Виктория Галина Дарья Диана Ева Евгения Екатерина Елена Елизавета Жанна Зинаида Зоя Инна Ирина '
  + 'Карина Кира Клавдия Ксения Лариса Лидия Лилия Любовь Людмила Маргарита Марина Мария Надежда Наталья Нина Оксана Олеся Ольга Полина Раиса Регина Светлана София Тамара Татьяна Ульяна Юлия Яна'
).split(' '));

function deriveNames(): void {
  const kk = JSON.parse(source('names/kk.json')) as KazakhNames;
  const ru = JSON.parse(source('names/ru.json')) as RussianNames;
  const living = (names: string[]): string[] => names.filter((name) => LIVING_RUSSIAN_NAMES.has(name));
  write('names-kk', {
    source: NAMES_SOURCE,
    male: { first: kk.first_male, surname: kk.surname_male, patronymicSuffix: kk.patronymic_suffix.male },
    female: { first: kk.first_female, surname: kk.surname_female, patronymicSuffix: kk.patronymic_suffix.female },
  });
  write('names-ru', {
    source: NAMES_SOURCE,
    male: { first: living(ru.first_male), surname: ru.surname_male, patronymic: ru.patronymic_male },
    female: { first: living(ru.first_female), surname: ru.surname_female, patronymic: ru.patronymic_female },
  });
}

deriveDistricts();
deriveStreets();
deriveNames();
