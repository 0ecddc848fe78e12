import type { NormUse } from '@ortalyk/domain';
import type { Pack } from './pack.js';
import { normUsage } from './usage.js';

/** How the product uses one norm of a standard. */
export interface CoverageRow { readonly id: string; readonly standard: string; readonly use: NormUse; readonly where: string }

/** One row a norm, in document order: what is a clock, what is measured, what is enforced and what is shown with the reason why no more. */
export function coverageRows(pack: Pack): readonly CoverageRow[] {
  const usage = normUsage(pack);
  return pack.norms.map(({ id, use, where }) => ({ id, standard: pack.standard.code, ...(usage.get(id) ?? { use, where }) }));
}

/** Norms by use, for a summary line. */
export function coverageCounts(rows: readonly CoverageRow[]): Readonly<Record<NormUse, number>> {
  const counts: Record<NormUse, number> = { clocked: 0, handling: 0, average: 0, rule: 0, information: 0 };
  for (const row of rows) counts[row.use] += 1;
  return counts;
}
