import Check from '@mui/icons-material/Check';
import ErrorOutline from '@mui/icons-material/ErrorOutlineOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/use-texts.js';
import type { AccountCardFieldsFragment, AccountMeterFragment } from './account-card.generated.js';
import { useServiceName } from './use-service-name.js';

const UNITS = ['Gcal', 'm3', 'kWh'] as const;

export interface MetersBlockProps {
  readonly meters: AccountCardFieldsFragment['meters'];
  readonly headingLevel?: 'h2' | 'h3';
}

/** Meters with the last reading and verification, as the last file told of them; read only. */
export function MetersBlock({ meters, headingLevel = 'h3' }: MetersBlockProps) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const asOf = meters.map((meter) => meter.asOf).toSorted()[0];
  return (
    <section aria-labelledby="meters-heading">
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, mb: 0.5 }}>
        <Typography component={headingLevel} variant="h2" id="meters-heading">
          {t('meters.title')}
        </Typography>
        {meters.length > 0 && <Box component="span" sx={{ color: 'text.secondary' }}>{meters.length}</Box>}
        {asOf !== undefined && <Box component="span" sx={{ ml: 'auto', color: 'text.secondary', fontSize: 12 }}>{t('meters.asOf', { at: format.dateTime(asOf) })}</Box>}
      </Box>
      {meters.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{t('meters.none')}</Typography>
      ) : (
        <Box component="ul" sx={{ listStyle: 'none' }}>
          {meters.map((meter) => (
            <MeterLine key={meter.id} meter={meter} />
          ))}
        </Box>
      )}
    </section>
  );
}

/** One meter: what it measures, its number, the last reading with its day, and until when its verification holds. */
export function MeterLine({ meter }: { readonly meter: AccountMeterFragment }) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const service = useServiceName();
  const unit = UNITS.find((one) => one === meter.unit);
  const reading = meter.readingThousandths === null ? null : `${format.number(meter.readingThousandths / 1000)} ${unit === undefined ? meter.unit : t(`unit.${unit}`)}`;
  return (
    <Box component="li" sx={{ py: '5px', borderTop: 1, borderColor: 'divider', display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: 1.5 }}>
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Box component="span" sx={{ fontWeight: 550 }}>
          {t(`meters.${meter.kind}`)}, {service(meter.service)}
        </Box>{' '}
        № {meter.number}
      </Box>
      <Box sx={{ textAlign: 'end', whiteSpace: 'nowrap' }}>{reading ?? t('meters.noReading')}</Box>
      <Verification meter={meter} />
      <Box sx={{ textAlign: 'end', color: 'text.secondary', whiteSpace: 'nowrap' }}>{meter.readingOn !== null && format.date(meter.readingOn)}</Box>
    </Box>
  );
}

function Verification({ meter }: { readonly meter: AccountMeterFragment }) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  if (meter.verificationDueOn === null) return <Box sx={{ color: 'text.secondary' }}>{t('meters.verificationUnknown')}</Box>;
  const late = meter.verificationOverdue;
  const Icon = late ? ErrorOutline : Check;
  return (
    <Box sx={{ display: 'flex', gap: '4px', alignItems: 'center', ...(late ? { color: 'var(--mui-palette-look-red)', fontWeight: 600 } : { color: 'text.secondary' }) }}>
      <Icon aria-hidden="true" sx={{ fontSize: 15 }} />
      {t(late ? 'meters.verificationOver' : 'meters.verificationUntil', { on: format.date(meter.verificationDueOn) })}
    </Box>
  );
}
