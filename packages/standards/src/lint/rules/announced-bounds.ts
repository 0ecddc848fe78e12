import type { NormBound } from '@ortalyk/domain';
import { clauseFinding, type LintRule } from '../finding.js';

const RU: Partial<Record<NormBound, string>> = { average: 'среднее', limit: 'предельное' };
const KK: Partial<Record<NormBound, string>> = { average: 'орташа', limit: 'шекті' };
const EN: Partial<Record<NormBound, string>> = { average: 'average', limit: 'limit' };

/** Words before a table that promise an average and a limit, over a table that holds one of them. */
export const announcedBounds: LintRule = ({ pack }) => pack.clauses.flatMap((clause) => {
  const { announces } = clause;
  const held = new Set(pack.norms.filter((norm) => norm.clause === announces?.table).map((norm) => norm.bound));
  if (announces === undefined || held.size === 0 || held.has('averageOrLimit')) return [];
  const missing = announces.bounds.filter((bound) => !held.has(bound));
  if (missing.length === 0) return [];
  const list = (names: Partial<Record<NormBound, string>>, bounds: Iterable<NormBound>): string => [...bounds].map((bound) => names[bound] ?? bound).join(', ');
  return [clauseFinding('announced-bound-missing', 'note', {
    clauses: [clause.address, announces.table],
    message: {
      ru: `Перед таблицей обещано: ${list(RU, announces.bounds)}; в таблице нет: ${list(RU, missing)}`, kk: `Кесте алдында уәде етілген: ${list(KK, announces.bounds)}; кестеде жоқ: ${list(KK, missing)}`,
      en: `Announced before the table: ${list(EN, announces.bounds)}; the table lacks: ${list(EN, missing)}`,
    },
    reading: { ru: `Верить столбцу: ${list(RU, held)}`, kk: `Бағанға сену: ${list(KK, held)}`, en: `Trust the column: ${list(EN, held)}` },
  })];
});
