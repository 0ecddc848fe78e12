import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../text/use-texts.js';
import type { ExplanationFieldsFragment } from './explanation.generated.js';

const UNITS = ['workingDays', 'calendarDays'] as const;

/** T13: a doubtful norm says how it is read; a promise summed of several norms says how their days are read. */
export function ReadingLine({ explanation }: { readonly explanation: Pick<ExplanationFieldsFragment, 'force' | 'reading' | 'parts' | 'unit'> }) {
  const { t } = useTranslation('appeals');
  const pick = useLocalized();
  const { reading, parts, force } = explanation;
  const unit = UNITS.find((one) => one === explanation.unit);
  const whole = parts.length > 1 && unit !== undefined;
  if (reading === null && (force !== 'readAs' || !whole)) return null;
  return <Typography sx={{ color: 'text.secondary', fontStyle: 'italic' }}>{whole ? t(`preview.readAs.${unit}`) : reading !== null && pick(reading)}</Typography>;
}
