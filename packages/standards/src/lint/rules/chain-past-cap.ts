import type { BranchDefinition, Norm, ProcessMap } from '@ortalyk/domain';
import type { Pack } from '../../pack.js';
import { magnitude, printSum } from '../amounts.js';
import { normFinding, type LintFinding, type LintRule } from '../finding.js';

interface Chain { readonly norms: readonly Norm[]; readonly days: number }

function chainOf(pack: Pack, map: ProcessMap, branch: BranchDefinition): Chain {
  const norms = branch.steps.flatMap((id) => {
    const normId = map.steps.find((step) => step.id === id)?.normId;
    return pack.norms.filter((norm) => norm.id === normId);
  });
  const sizes = norms.map((norm) => magnitude(norm, pack.standard.dayDefault));
  return { norms, days: sizes.reduce((sum, size) => sum + (size?.scale === 'days' ? size.amount : 0), 0) };
}

function exceeds(chain: Chain, about: { readonly branch: BranchDefinition; readonly cap: string; readonly binding: boolean }): LintFinding {
  const printed = printSum(chain.norms, ' + ');
  return normFinding('chain-past-cap', about.binding ? 'error' : 'warning', {
    norms: chain.norms,
    message: {
      ru: `«${about.branch.label.ru}»: шаги могут превысить предел (${about.cap}): ${printed.ru}`,
      kk: `«${about.branch.label.kk ?? about.branch.label.ru}»: қадамдар шектен (${about.cap}) асуы мүмкін: ${printed.kk}`,
      en: `«${about.branch.label.en ?? about.branch.label.ru}»: the steps may pass the cap (${about.cap}): ${printed.en}`,
    },
    reading: {
      ru: 'Сроки шагов — внутренние цели, каждый шаг не позже предела; предел обязателен после подтверждения',
      kk: 'Қадам мерзімдері — ішкі мақсат, әр қадам шектен кеш емес; шек расталғаннан кейін міндетті',
      en: 'Step terms are internal targets, each due at the earlier of its own term and the cap; the cap binds once confirmed',
    },
  });
}

function branchFindings(pack: Pack, map: ProcessMap, branch: BranchDefinition): readonly LintFinding[] {
  const chain = chainOf(pack, map, branch);
  const legal = pack.legalCaps.flatMap((cap) => {
    const days = cap.normTerm.unit === 'workingDays' ? cap.normTerm.amount * 1.4 : cap.normTerm.unit === 'calendarDays' ? cap.normTerm.amount : Number.POSITIVE_INFINITY;
    return chain.days > days ? [exceeds(chain, { branch, cap: `${cap.clause}: ${cap.normTerm.amount}`, binding: cap.force !== 'informative' })] : [];
  });
  const own = pack.chainCaps.filter((cap) => cap.mapId === map.id && (cap.branchIds?.includes(branch.id) ?? true)).flatMap((cap) => {
    const norm = pack.norms.find((candidate) => candidate.id === cap.normId);
    const size = norm && magnitude(norm, pack.standard.dayDefault);
    return norm && size?.scale === 'days' && chain.days > size.amount ? [exceeds(chain, { branch, cap: norm.clause, binding: true })] : [];
  });
  return [...legal, ...own];
}

/** T17, T21: the sum of a branch's steps against the caps above it; branches that share all steps are one finding. */
export const chainPastCap: LintRule = ({ pack }) => pack.processMaps.filter((map) => map.mode === 'linear').flatMap((map) => {
  const distinct = map.branches.filter((branch, index) => map.branches.findIndex((other) => other.steps.join() === branch.steps.join()) === index);
  return distinct.flatMap((branch) => branchFindings(pack, map, branch));
});
