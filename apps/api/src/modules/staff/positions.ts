import type { Position } from '@ortalyk/standards';
import type { LocalizedText } from '@ortalyk/domain';
import type { RequestContext } from '../../graphql/context.js';
import { editionInForce } from '../standards/index.js';

type Asking = Pick<RequestContext, 'db' | 'now'>;

/** A position of the pack in force; one the pack no longer has is its own label. */
export async function positionEntry(ctx: Asking, code: string): Promise<{ readonly code: string; readonly label: LocalizedText }> {
  const edition = await editionInForce(ctx.db, ctx.now);
  return { code, label: edition.pack.positions.find((position) => position.code === code)?.label ?? { ru: code } };
}

/** Positions of the supplier's own people; the standard also names some of the customer's side. */
export async function ownPositions(ctx: Asking): Promise<readonly Position[]> {
  return (await editionInForce(ctx.db, ctx.now)).pack.positions.filter((position) => position.preset !== null);
}

/** Codes of `ownPositions`. */
export async function positionCodes(ctx: Asking): Promise<ReadonlySet<string>> {
  return new Set((await ownPositions(ctx)).map((position) => position.code));
}
