import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { CustomerKind, IdentifierKind } from '@ortalyk/domain';
import { useWatch, type Control, type FieldPath, type FieldPathValue, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormTextField } from '../../forms/form-text-field.js';
import { useFormat } from '../../text/use-texts.js';
import { checkNumber, type IdCheck } from './id-check.js';

export interface IdNumberFieldProps<Values extends FieldValues> {
  readonly control: Control<Values>;
  readonly name: FieldPath<Values>;
  readonly number: Exclude<IdentifierKind, 'ibanKz'>;
  readonly kind: CustomerKind;
  /** The birth date given beside it, which an ИИН repeats. */
  readonly birthOn?: string | null;
  /** Puts a number that was meant in the place of the typed one. */
  readonly onTake: (value: string) => void;
}

/** A number with check digits: counted while it is typed, wrong digits named, a swap mended by one press. */
export function IdNumberField<Values extends FieldValues>({ control, name, number, kind, birthOn = null, onTake }: IdNumberFieldProps<Values>) {
  const { t } = useTranslation('customers');
  const typed: FieldPathValue<Values, FieldPath<Values>> = useWatch({ control, name });
  const check = checkNumber(number, String(typed ?? ''), { kind, birthOn });
  return (
    <Box>
      <FormTextField
        control={control}
        name={name}
        label={t(`number.${number}`)}
        optional
        hint={<Hint check={check} />}
        aside={check.digits > 0 ? t('form.digits', { count: check.digits, length: check.length }) : undefined}
        autoComplete="off"
        input={{ inputMode: 'numeric', spellCheck: false, maxLength: 24 }}
      />
      {check.swaps.length > 0 && (
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mt: 0.5 }}>
          {check.swaps.slice(0, 3).map((swap) => (
            <Button key={swap.value} onClick={() => onTake(swap.value)}>
              {t('form.takeNumber', { value: swap.value })}
            </Button>
          ))}
        </Box>
      )}
    </Box>
  );
}

function Hint({ check }: { readonly check: IdCheck }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  return (
    <Box component="span" role="status" sx={{ color: check.state === 'wrong' || check.birthAt.length > 0 ? 'error.main' : 'inherit' }}>
      {hintWords(check, { t: t as never, date: (on) => format.date(on) })}
    </Box>
  );
}

interface Words {
  readonly t: (key: string, params?: object) => string;
  readonly date: (on: string) => string;
}

/** More candidates than this name no digit at all. */
const FEW_DIGITS = 4;

function hintWords({ state, fault, badAt, swaps, digitAt, bornOn, birthAt }: IdCheck, { t, date }: Words): string {
  if (fault !== 'characters' && birthAt.length > 0) return t('form.birthDiffers', { at: birthAt.join(', '), count: birthAt.length });
  if (state === 'empty' || state === 'typing') return t('form.numberHint');
  if (state === 'right') return bornOn === null ? t('form.numberRight') : t('form.numberBorn', { date: date(bornOn) });
  if (fault === 'characters') return t('form.badCharacter', { at: badAt });
  if (swaps.length > 0) return t('form.swapped', { at: swaps.map((swap) => `${swap.at}–${swap.at + 1}`).join(', ') });
  if (fault === 'checksum' && digitAt.length > 0 && digitAt.length <= FEW_DIGITS) return t('form.oneDigit', { at: digitAt.join(', ') });
  return t(`form.fault.${fault ?? 'checksum'}`);
}
