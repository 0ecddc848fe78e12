import type { FoundKey } from './search-keys.js';
import type { SearchKind } from './search-scope.js';

/** A record that matched, before it is read. */
export interface Found {
  readonly kind: SearchKind;
  readonly id: string;
  readonly rank: number;
  /** How it was found by digits; null where words did. */
  readonly key: FoundKey | null;
}
