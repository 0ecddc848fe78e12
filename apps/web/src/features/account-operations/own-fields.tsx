import Box from '@mui/material/Box';
import { type ComponentType } from 'react';
import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormSelect } from '../../forms/form-select.js';
import { FormTextField } from '../../forms/form-text-field.js';
import { useFormat } from '../../text/use-texts.js';
import { ChosenField } from './chosen-field.js';
import { OwnerField } from './owner-field.js';
import type { OperationValues } from './operation-values.js';
import { SharesFields } from './shares-fields.js';
import { chosenLabel, type KindProps, type PickerSlotProps } from './slots.js';

const BASES = ['houseMeter', 'area', 'persons', 'flatMeter', 'norm'] as const;

export interface OwnFieldsProps extends KindProps {
  readonly picker: ComponentType<PickerSlotProps>;
}

/** What this operation alone asks, the present value beside it. */
export function OwnFields(props: OwnFieldsProps) {
  const { kind, form, picker } = props;
  const { t } = useTranslation(['operations', 'accounts']);
  const control = form.control as never as Control<OperationValues>;
  switch (kind) {
    case 'correctArea':
    case 'correctResidents':
      return <AmountField {...props} />;
    case 'changeChargeBasis':
      return <FormSelect control={control} name="basis" label={t('operations:field.basis')} choices={BASES.map((basis) => ({ value: basis, label: t(`accounts:basis.${basis}`) }))} />;
    case 'changeOwner':
      return <OwnerField form={form} name="owner" label={t('operations:field.newOwner')} picker={picker} />;
    case 'mergeAccounts':
      return <ChosenField form={form} name="into" label={t('operations:field.into')} hint={t('operations:field.intoHint')} picker={picker} chosenOf={(picked) => chosenLabel(picked.id, picked.number, picked.customer.fullName, picked.address)} />;
    case 'renameAtDesk':
      return <FormTextField control={control} name="fullName" label={t('operations:field.fullName')} hint={t('operations:field.fullNameHint', { name: props.account.customer.fullName })} autoFocus autoComplete="off" />;
    case 'closeAccount':
      return <FormTextField control={control} name="reason" label={t('operations:field.reason')} autoFocus rows={2} />;
    case 'splitAccount':
      return <SharesFields {...props} />;
    case 'divideDebt':
      return null;
  }
}

function AmountField({ kind, form, account }: KindProps) {
  const { t } = useTranslation(['operations', 'accounts']);
  const format = useFormat();
  const control = form.control as never as Control<OperationValues>;
  const isArea = kind === 'correctArea';
  const fact = account.facts.find((one) => one.kind === (isArea ? 'area' : 'residents') && one.toOn === null);
  const present =
    fact?.amount == null
      ? t('operations:field.presentUnknown')
      : t('operations:field.present', { value: isArea ? t('accounts:card.areaValue', { area: format.number(fact.amount / 100) }) : t('accounts:card.residentsValue', { count: fact.amount }), date: format.date(fact.fromOn) });
  return (
    <Box sx={{ width: 352 }}>
      <FormTextField control={control} name={isArea ? 'areaHundredths' : 'residents'} label={t(isArea ? 'operations:field.area' : 'operations:field.residents')} hint={present} autoFocus autoComplete="off" input={{ inputMode: 'decimal' }} />
    </Box>
  );
}
