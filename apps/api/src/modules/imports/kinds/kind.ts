import type { CivilDate, Country, LocalizedText } from '@ortalyk/domain';
import type { CellReader } from './cell-reader.js';

export const IMPORT_KINDS = ['accounts', 'customers', 'houses', 'contracts', 'ledger', 'meters'] as const;
export type ImportKindCode = (typeof IMPORT_KINDS)[number];

/** A column an import understands; `names` are what other systems call it, folded for comparing. */
export interface ImportField {
  readonly code: string;
  readonly required: boolean;
  readonly label: LocalizedText;
  readonly names: readonly string[];
}

/** What is said once of the whole file. */
export interface ImportOptions {
  /** The system it came from. */
  readonly source: string;
  /** The moment the file was true at, ISO. */
  readonly asOf: string;
  /** From when changed areas, owners and so on hold. */
  readonly effectiveOn: CivilDate;
}

export interface CheckContext extends ImportOptions {
  readonly country: Country;
  readonly today: CivilDate;
}

export type StageValue = string | number | null;

/** A column of the checked rows. */
export interface StageColumn {
  readonly column: string;
  readonly type: 'text' | 'int' | 'bigint' | 'date' | 'double precision';
}

/**
 * One kind of import. `resolve` selects from stage `%s` every column of it and adds `problems` (jsonb or null), `entity_id`, `is_new`,
 * `is_changed` and what `apply` needs; `apply` runs a chunk of rows, `undo` a chunk of changes. Parameters are named and filled by the engine.
 */
export interface ImportKind {
  readonly code: ImportKindCode;
  readonly fields: readonly ImportField[];
  readonly columns: readonly StageColumn[];
  /** Values of a row in the order of `columns`; problems are noted in the reader. */
  readonly check: (cells: CellReader, context: CheckContext) => readonly StageValue[];
  readonly resolve: string;
  readonly apply: readonly string[];
  readonly undo: readonly string[];
}
