import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/field.js';
import { AccountCombobox } from './account-combobox.js';
import type { AccountHit } from './use-search.js';

/** The same search as the header's, as a field of a form: accounts only. */
export function AccountPicker({ onPick, optional = false }: { readonly onPick: (hit: AccountHit) => void; readonly optional?: boolean }) {
  const { t } = useTranslation('accounts');
  const id = useId();
  return (
    <Field id={id} label={t('pick.label')} optional={optional}>
      <AccountCombobox id={id} label={t('pick.label')} placeholder={t('pick.placeholder')} onPick={onPick} />
    </Field>
  );
}
