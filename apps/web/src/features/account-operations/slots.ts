import type { OperationKind } from './urls.js';
import type { UseFormReturn } from 'react-hook-form';
import type { Chosen, OperationValues } from './operation-values.js';
import type { OperatedAccountFragment } from './operations.generated.js';

/** A file the store has taken, as the workspace's file control gives it. */
export interface FileSlotProps {
  readonly file: OperationValues['file'];
  readonly onFile: (file: OperationValues['file']) => void;
  readonly onBusy: (busy: boolean) => void;
}

/** What the search of accounts tells of the chosen one. */
export interface PickedAccount {
  readonly id: string;
  readonly number: string;
  readonly address: string;
  readonly customer: { readonly id: string; readonly fullName: string };
}

/** The search of accounts, composed by the workspace. */
export interface PickerSlotProps {
  readonly id: string;
  readonly label: string;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  readonly onPick: (account: PickedAccount) => void;
}

export type OperationFormApi = UseFormReturn<OperationValues, unknown, OperationValues>;

/** What every group of fields is given. */
export interface FieldsProps {
  readonly form: OperationFormApi;
  readonly account: OperatedAccountFragment;
}

export interface KindProps extends FieldsProps {
  readonly kind: OperationKind;
}

/** The words a chosen customer or account is shown by. */
export function chosenLabel(id: string, ...parts: readonly string[]): Chosen {
  return { id, label: parts.filter((part) => part !== '').join(', ') };
}
