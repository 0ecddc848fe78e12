import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Control } from 'react-hook-form';
import { useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormTextField } from '../../forms/form-text-field.js';
import { useFormat } from '../../text/use-texts.js';
import { EMPTY_SHARE, type OperationValues } from './operation-values.js';
import { OwnerField } from './owner-field.js';
import type { OwnFieldsProps } from './own-fields.js';

const MAX_SHARES = 10;

/** The parts given to new accounts; what is left stays. */
export function SharesFields({ form, account, picker }: OwnFieldsProps) {
  const { t } = useTranslation(['operations', 'accounts', 'common']);
  const format = useFormat();
  const control = form.control as never as Control<OperationValues>;
  const { fields, append, remove } = useFieldArray<OperationValues>({ control, name: 'shares' });
  const area = account.premises.heatedAreaHundredths;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>
      <Typography sx={{ color: 'text.secondary' }}>
        {t('operations:split.whole', { area: area === null ? '—' : format.number(area / 100), residents: account.premises.residents ?? 0 })}
      </Typography>
      {fields.map((field, at) => (
        <Box key={field.id} component="fieldset" sx={{ border: '1px solid var(--mui-palette-divider) !important', borderRadius: 1, p: '12px !important', display: 'flex', flexDirection: 'column', gap: 1.25 }}>
          <Box component="legend" sx={{ fontWeight: 600, px: '4px !important' }}>
            {t('operations:split.share', { number: at + 1 })}
          </Box>
          <Box sx={{ display: 'grid', gridTemplateColumns: '1.4fr 1fr 1fr 1fr', gap: 1.25, alignItems: 'start' }}>
            <FormTextField control={control} name={`shares.${at}.number`} label={t('operations:split.number')} autoComplete="off" input={{ inputMode: 'numeric' }} />
            <FormTextField control={control} name={`shares.${at}.flat`} label={t('operations:split.flat')} autoComplete="off" />
            <FormTextField control={control} name={`shares.${at}.area`} label={t('operations:split.area')} autoComplete="off" input={{ inputMode: 'decimal' }} />
            <FormTextField control={control} name={`shares.${at}.residents`} label={t('operations:split.residents')} autoComplete="off" input={{ inputMode: 'numeric' }} />
          </Box>
          <OwnerField form={form} name={`shares.${at}.owner`} label={t('accounts:card.owner')} picker={picker} />
          {fields.length > 1 && (
            <Button variant="text" sx={{ alignSelf: 'flex-start' }} onClick={() => remove(at)}>
              {t('common:action.remove')}
            </Button>
          )}
        </Box>
      ))}
      {fields.length < MAX_SHARES && (
        <Button sx={{ alignSelf: 'flex-start' }} onClick={() => append(EMPTY_SHARE)}>
          {t('operations:split.add')}
        </Button>
      )}
    </Box>
  );
}
