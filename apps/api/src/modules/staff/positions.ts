import type { Position } from '@ortalyk/standards';
import type { LocalizedText } from '@ortalyk/domain';
import type { Db } from '../../db/db.js';
import { editionInForce } from '../standards/index.js';

/** A position of the pack in force; one the pack no longer has is its own label. */
export async function positionEntry(db: Db, code: string): Promise<{ readonly code: string; readonly label: LocalizedText }> {
  const edition = await editionInForce(db);
  return { code, label: edition.pack.positions.find((position) => position.code === code)?.label ?? { ru: code } };
}

/** Positions of the supplier's own people; the standard also names some of the customer's side. */
export async function ownPositions(db: Db): Promise<readonly Position[]> {
  return (await editionInForce(db)).pack.positions.filter((position) => position.preset !== null);
}

/** Codes of `ownPositions`. */
export async function positionCodes(db: Db): Promise<ReadonlySet<string>> {
  return new Set((await ownPositions(db)).map((position) => position.code));
}
