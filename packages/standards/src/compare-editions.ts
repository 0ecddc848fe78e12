import type { LocalizedText, Norm } from '@ortalyk/domain';
import type { Pack } from './pack.js';

/** Members of a norm whose change a reader of two editions wants to see. */
const COMPARED = [
  'clause', 'type', 'trigger', 'result', 'role', 'min', 'max', 'unit', 'dayKind', 'bound', 'asPrinted', 'force', 'reading', 'countsFrom', 'extension', 'window', 'use',
] as const satisfies readonly (keyof Norm)[];

export type ComparedField = (typeof COMPARED)[number];

export interface NormChange { readonly field: ComparedField; readonly before: string; readonly after: string }

export interface NormComparison {
  readonly id: string;
  readonly label: LocalizedText;
  readonly kind: 'added' | 'removed' | 'changed' | 'same';
  /** For a clock: does the customer wait longer or shorter? Null where the numbers do not tell. */
  readonly effect: 'longer' | 'shorter' | null;
  readonly changes: readonly NormChange[];
}

export interface EditionComparison {
  readonly before: { readonly edition: string; readonly validFrom: string };
  readonly after: { readonly edition: string; readonly validFrom: string };
  readonly norms: readonly NormComparison[];
}

/** Optional members left out and set to undefined are one thing, so the texts are compared. */
function print(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function changesOf(before: Norm, after: Norm): readonly NormChange[] {
  return COMPARED.flatMap((field) => {
    const [was, is] = [print(before[field]), print(after[field])];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
}

function effectOf(before: Norm, after: Norm): NormComparison['effect'] {
  const [was, is] = [before.max ?? before.min, after.max ?? after.min];
  if (before.unit !== after.unit || was === null || is === null || was === is) return null;
  return is > was ? 'longer' : 'shorter';
}

/** Two editions of one standard, norm by norm, in the order of the later one; norms it dropped come last. */
export function compareEditions(before: Pack, after: Pack): EditionComparison {
  const old = new Map(before.norms.map((norm) => [norm.id, norm]));
  const kept = new Set(after.norms.map((norm) => norm.id));
  const present = after.norms.map((norm): NormComparison => {
    const former = old.get(norm.id);
    if (!former) return { id: norm.id, label: norm.label, kind: 'added', effect: null, changes: [] };
    const changes = changesOf(former, norm);
    return { id: norm.id, label: norm.label, kind: changes.length > 0 ? 'changed' : 'same', effect: effectOf(former, norm), changes };
  });
  const removed = before.norms.filter((norm) => !kept.has(norm.id)).map((norm): NormComparison => ({ id: norm.id, label: norm.label, kind: 'removed', effect: null, changes: [] }));
  const head = (pack: Pack) => ({ edition: pack.standard.edition, validFrom: pack.standard.validFrom });
  return { before: head(before), after: head(after), norms: [...present, ...removed] };
}
