import { clauseFinding, type LintRule } from '../finding.js';

interface Fault { readonly ru: string; readonly kk: string; readonly en: string }

function faultsOf(items: readonly number[]): Fault[] {
  const faults: Fault[] = [];
  const [first = 1] = items;
  if (first !== 1) faults.push({ ru: `начинается с ${first}`, kk: `${first}-тен басталады`, en: `starts at ${first}` });
  items.forEach((item, index) => {
    const previous = items[index - 1];
    if (previous === undefined) return;
    if (items.indexOf(item) < index) {
      if (items.indexOf(item) === 0 || item <= previous) faults.push({ ru: `${item} повторяется`, kk: `${item} қайталанады`, en: `${item} repeats` });
    } else if (item > previous + 1) faults.push({ ru: `после ${previous} идёт ${item}`, kk: `${previous}-ден кейін ${item}`, en: `${previous} is followed by ${item}` });
  });
  return faults;
}

/** Numbers of printed items must neither skip nor repeat: a reference to them would not resolve. */
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
