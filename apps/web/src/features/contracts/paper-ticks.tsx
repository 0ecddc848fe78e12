import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFieldError } from '../../forms/use-field-error.js';
import { useLocalized } from '../../text/use-texts.js';
import { usePackage } from './papers-block.js';

/** The package of papers to tick off. */
export function PaperTicks<Values extends FieldValues>({ control, name }: { readonly control: Control<Values>; readonly name: FieldPath<Values> }) {
  const { t } = useTranslation('contracts');
  const pick = useLocalized();
  const items = usePackage();
  const { field, fieldState } = useController({ control, name });
  const error = useFieldError()(fieldState.error);
  const brought = field.value as readonly string[];
  const toggle = (code: string, on: boolean) => field.onChange(on ? [...brought, code] : brought.filter((one) => one !== code));
  return (
    <Box role="group" aria-label={t('papers.title')}>
      <Typography sx={{ fontWeight: 550 }}>{t('papers.broughtNow')}</Typography>
      {items.map((item) => (
        <Box key={item.code}>
          <FormControlLabel label={`${pick(item.label)}${item.required ? '' : ` (${t('papers.optional')})`}`} control={<Checkbox size="small" checked={brought.includes(item.code)} onChange={(_event, on) => toggle(item.code, on)} />} />
        </Box>
      ))}
      {error !== undefined && <Typography sx={{ color: 'error.main', fontSize: 12 }}>{error}</Typography>}
    </Box>
  );
}
