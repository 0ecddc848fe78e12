import { clauseFinding, type LintRule } from '../finding.js';

interface Fault { readonly ru: string; readonly kk: string; readonly en: string }

/** Letters a Russian list is numbered with; ё, й, ъ, ы, ь are passed over by custom. */
const LETTERS = 'абвгдежзиклмнопрстуфхцчшщэюя';

function numberFaults(items: readonly number[], show: (item: number) => string): Fault[] {
  const faults: Fault[] = [];
  const [first = 1] = items;
  if (first !== 1) faults.push({ ru: `начинается с ${show(first)}`, kk: `${show(first)}-тен басталады`, en: `starts at ${show(first)}` });
  items.forEach((item, index) => {
    const previous = items[index - 1];
    if (previous === undefined) return;
    if (items.indexOf(item) < index) {
      if (items.indexOf(item) === 0 || item <= previous) faults.push({ ru: `${show(item)} повторяется`, kk: `${show(item)} қайталанады`, en: `${show(item)} repeats` });
    } else if (item > previous + 1) faults.push({ ru: `после ${show(previous)} идёт ${show(item)}`, kk: `${show(previous)}-ден кейін ${show(item)}`, en: `${show(previous)} is followed by ${show(item)}` });
    else if (item < previous) faults.push({ ru: `${show(item)} стоит после ${show(previous)}`, kk: `${show(item)} саны ${show(previous)}-ден кейін тұр`, en: `${show(item)} stands after ${show(previous)}` });
  });
  return faults;
}

/** «2.1.1» before any «2.1»: a part printed without its whole. */
function orphanFaults(items: readonly string[]): Fault[] {
  const orphans = items.filter((item, index) => {
    const parent = item.slice(0, item.lastIndexOf('.'));
    return parent.includes('.') && !items.slice(0, index).includes(parent) && items.findIndex((other) => other.startsWith(`${parent}.`)) === index;
  });
  return orphans.map((item) => {
    const parent = item.slice(0, item.lastIndexOf('.'));
    return { ru: `${item} стоит без ${parent} перед ним`, kk: `${item} алдында ${parent} жоқ`, en: `${item} stands with no ${parent} before it` };
  });
}

function faultsOf(items: readonly (number | string)[]): Fault[] {
  const words = items.filter((item) => typeof item === 'string');
  const numbers = numberFaults(items.filter((item) => typeof item === 'number'), String);
  if (words.length === 0) return numbers;
  if (words.some((word) => word.includes('.'))) return [...numbers, ...orphanFaults(words)];
  return [...numbers, ...numberFaults(words.map((word) => LETTERS.indexOf(word.toLowerCase()) + 1), (place) => `${LETTERS[place - 1] ?? '?'})`)];
}

/** Numbers and letters of printed items must neither skip nor repeat: a reference to them would not resolve. */
export const clauseNumbering: LintRule = ({ pack }) => pack.clauses.flatMap((clause) => {
  const faults = faultsOf(clause.printedItems ?? []);
  if (faults.length === 0) return [];
  const join = (language: keyof Fault): string => faults.map((fault) => fault[language]).join(', ');
  return [clauseFinding('clause-numbering', 'note', {
    clauses: [clause.address],
    message: { ru: `Нумерация: ${join('ru')}`, kk: `Нөмірлеу: ${join('kk')}`, en: `Numbering: ${join('en')}` },
    reading: { ru: 'Ссылаться на главу и текст; номера печатать как в документе', kk: 'Тарау мен мәтінге сілтеу; нөмірлерді құжаттағыдай басу', en: 'Cite by chapter and text; print the numbers as the document has them' },
  })];
});
