import { compareEditions as comparePacks, coverageRows, lintPack } from '@ortalyk/standards';
import type { RequestContext } from '../../graphql/context.js';
import { requireEdition } from './edition.queries.js';
import type { CoverageRowType, LintFindingType, NormDifferenceType } from './edition.types.js';
import { companyDate } from './editions.js';

/** Two editions norm by norm, in the order of the later one. */
export async function compareEditions(ctx: RequestContext, before: string, after: string): Promise<NormDifferenceType[]> {
  const [old, present] = await Promise.all([requireEdition(ctx, before), requireEdition(ctx, after)]);
  return comparePacks(old.pack, present.pack).norms.map(({ id, ...difference }) => ({
    ...difference, normId: id, clause: present.norm(id)?.clause ?? old.norm(id)?.clause ?? '',
  }));
}

/** Every contradiction, doubt and gap of an edition, errors first, judged on the company's present date. */
export async function lintEdition(ctx: RequestContext, editionId: string | null): Promise<LintFindingType[]> {
  const edition = await requireEdition(ctx, editionId);
  return [...lintPack({ pack: edition.pack, today: companyDate(edition, ctx.now) })];
}

/** How each norm of an edition is used. */
export async function coverageOf(ctx: RequestContext, editionId: string | null): Promise<CoverageRowType[]> {
  return [...coverageRows((await requireEdition(ctx, editionId)).pack)];
}
