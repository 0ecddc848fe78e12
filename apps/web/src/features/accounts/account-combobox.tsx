import { SearchCombobox } from './search-combobox.js';
import { isAccountHit, type AccountHit } from './use-search.js';

export interface AccountComboboxProps {
  readonly id?: string;
  readonly label: string;
  readonly placeholder: string;
  readonly invalid?: boolean;
  readonly describedBy?: string;
  readonly onPick: (hit: AccountHit) => void;
}

/** The search for accounts alone, as a control of a form. */
export function AccountCombobox({ onPick, ...props }: AccountComboboxProps) {
  return <SearchCombobox {...props} kind="account" onPick={(hit) => isAccountHit(hit) && onPick(hit)} />;
}
