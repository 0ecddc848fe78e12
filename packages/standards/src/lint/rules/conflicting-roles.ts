import { groupBy } from '../amounts.js';
import { normFinding, type LintRule, type LintFinding } from '../finding.js';
import type { Norm } from '@ortalyk/domain';

const READING = { ru: 'Назначать по разрешению, а не по должности; ответственного за срок назвать один раз', kk: 'Лауазыммен емес, рұқсатпен тағайындау; мерзімге жауаптыны бір рет атау', en: 'Assign by permission, not by position; name one owner of the term' };

function sameWork(norms: readonly Norm[]): LintFinding[] {
  const work = norms.filter((norm) => norm.subject.step !== null && norm.role !== null && norm.type !== 'frequency');
  return [...groupBy(work, (norm) => `${norm.subject.process}|${norm.subject.step ?? ''}|${norm.type}|${norm.subject.channel ?? ''}`).values()]
    .filter((group) => new Set(group.map((norm) => norm.role)).size > 1)
    .map((group) => {
      const roles = [...new Set(group.map((norm) => norm.role))].join(' / ');
      return normFinding('conflicting-roles', 'warning', { norms: group, reading: READING, message: { ru: `Одна работа у разных ролей: ${roles}`, kk: `Бір жұмыс әртүрлі рөлдерде: ${roles}`, en: `One piece of work given to several roles: ${roles}` } });
    });
}

const registerOf = (norm: Norm): string => /«([^»]+)»|(Форма \d+)/.exec(norm.result ?? '')?.[0] ?? '';

/** A register that one role must keep while others write into it. */
function sameRegister(norms: readonly Norm[]): LintFinding[] {
  const writers = norms.filter((norm) => norm.role !== null && registerOf(norm) !== '');
  return [...groupBy(writers, registerOf)].flatMap(([register, group]) => {
    const keepers = group.filter((norm) => norm.type === 'frequency');
    const others = group.filter((norm) => norm.type !== 'frequency' && !keepers.some((keeper) => keeper.role === norm.role));
    if (keepers.length === 0 || others.length === 0) return [];
    return [normFinding('conflicting-roles', 'note', {
      norms: [...others, ...keepers.slice(0, 1)], reading: READING,
      message: { ru: `Записи ${register} ведёт одна роль, а вносит другая`, kk: `${register} жазбаларын бір рөл жүргізеді, екіншісі енгізеді`, en: `Records of ${register} are kept by one role and entered by another` },
    })];
  });
}

/** Two roles in one cell, one work at two roles, one register at two keepers. */
export const conflictingRoles: LintRule = ({ pack }) => {
  const doubled = pack.norms.filter((norm) => norm.subject.step !== null && /[,;]/.test(norm.role ?? '')).map((norm) => normFinding('conflicting-roles', 'note', {
    norms: [norm], reading: READING,
    message: { ru: `В одной ячейке две роли: ${norm.role ?? ''}`, kk: `Бір ұяшықта екі рөл: ${norm.role ?? ''}`, en: `Two roles in one cell: ${norm.role ?? ''}` },
  }));
  return [...sameWork(pack.norms), ...sameRegister(pack.norms), ...doubled];
};
