import type { Pack } from '../../pack.js';
import { clauseFinding, type LintFinding, type LintRule } from '../finding.js';

const MONTHS = 12;
const MONTH_HEADER = /^(?:месяц|month)/iu;

/** A table headed «month» whose numbered columns are not the months. */
function months(pack: Pack): LintFinding[] {
  return pack.reports.flatMap((report) => {
    const counts = report.tables.filter((table) => table.columns.some((column) => MONTH_HEADER.test(column))).map((table) => table.columns.filter((column) => /(?:^|:\s*)\d+$/.test(column)).length);
    const odd = counts.filter((count) => count !== MONTHS);
    if (odd.length === 0) return [];
    return [clauseFinding('month-columns', 'note', {
      clauses: [report.clause],
      message: { ru: `Под заголовком «месяц» столбцов ${[...new Set(odd)].join(', ')}, а не 12`, kk: `«Ай» тақырыбының астында 12 емес, ${[...new Set(odd)].join(', ')} баған`, en: `Under the header «month» there are ${[...new Set(odd)].join(', ')} columns, not 12` },
      reading: { ru: 'Спросить, что значат столбцы; до ответа — месяцы полугодия', kk: 'Бағандардың мағынасын сұрау; жауапқа дейін — жартыжылдық айлары', en: 'Ask what the columns mean; until then, the months of a half-year' },
    })];
  });
}

/** A question scored itself and by its parts. */
function doubleScores(pack: Pack): LintFinding[] {
  const { questionnaire } = pack;
  if (questionnaire === null) return [];
  const parents = questionnaire.items.filter((item) => item.scored !== false && questionnaire.items.some((other) => other.parent === item.n));
  if (parents.length === 0) return [];
  const rows = parents.map((item) => item.n).join(', ');
  return [clauseFinding('scored-twice', 'note', {
    clauses: [questionnaire.clause],
    message: { ru: `У строк ${rows} есть и своя оценка, и оценки подстрок`, kk: `${rows}-жолдардың өз бағасы да, ішкі жолдарының бағасы да бар`, en: `Rows ${rows} have a score of their own and scores of their parts` },
    reading: { ru: 'Оценка строки — среднее отвеченных подстрок; отдельно не спрашивать', kk: 'Жол бағасы — жауап берілген ішкі жолдардың орташасы; бөлек сұралмайды', en: 'The score is the mean of the answered parts; not asked apart' },
  })];
}

/** The number of the order and the day of approval: without them the day it is in force from is a reading. */
function approval(pack: Pack): LintFinding[] {
  const { approvedOn, documentNo, edition, validFrom } = pack.standard;
  if (approvedOn !== null && documentNo !== null) return [];
  return [clauseFinding('approval-not-printed', 'note', {
    clauses: [pack.clauses.find((clause) => /^титул/i.test(clause.address))?.address ?? edition],
    message: { ru: `Не напечатаны номер или дата утверждения; действие с ${validFrom} — чтение`, kk: `Бекіту нөмірі немесе күні басылмаған; ${validFrom} бастап қолданылуы — оқылым`, en: `The number or the day of approval is not printed; in force from ${validFrom} is a reading` },
    reading: { ru: 'Проект, пока не известен номер приказа', kk: 'Бұйрық нөмірі белгілі болғанша — жоба', en: 'A draft until the number of the order is known' },
  })];
}

/** Printed tables and the title page against themselves. */
export const printedTables: LintRule = ({ pack }) => [...months(pack), ...doubleScores(pack), ...approval(pack)];
