import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import { DueText } from '../../ui/due-text.js';

/** A clock of the contract, as far as this list shows it. */
export interface OwedClock {
  readonly id: string;
  readonly state: string;
  readonly dueAt: string;
  readonly stoppedAt: string | null;
  readonly clause: string;
  readonly warning: boolean;
  readonly label: { readonly ru: string; readonly kk?: string | null; readonly en?: string | null };
}

export interface OwedClocksProps<Clock extends OwedClock> {
  readonly clocks: readonly Clock[];
  /** «Почему эта дата»: given by the workspace. */
  readonly renderWhy: (clock: Clock) => ReactNode;
  /** Said where nothing runs and something could. */
  readonly idle: string;
}

/** What the company owes on the contract by when, and by which clause; kept promises below, pale. */
export function OwedClocks<Clock extends OwedClock>({ clocks, renderWhy, idle }: OwedClocksProps<Clock>) {
  const { t } = useTranslation('contracts');
  const running = clocks.filter(({ state }) => state === 'running');
  const past = clocks.filter(({ state }) => state !== 'running');
  return (
    <Box component="section" aria-label={t('owed.title')} sx={{ px: 2, pb: 1.5, display: 'flex', flexDirection: 'column', gap: 1 }}>
      {running.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{idle}</Typography>}
      {running.map((clock) => (
        <ClockLine key={clock.id} clock={clock} why={renderWhy(clock)} big />
      ))}
      {past.length > 0 && (
        <Box component="details">
          <Box component="summary" sx={{ cursor: 'pointer', color: 'text.secondary' }}>{t('owed.past', { count: past.length })}</Box>
          {past.map((clock) => (
            <ClockLine key={clock.id} clock={clock} why={renderWhy(clock)} />
          ))}
        </Box>
      )}
    </Box>
  );
}

function ClockLine({ clock, why, big = false }: { readonly clock: OwedClock; readonly why: ReactNode; readonly big?: boolean }) {
  const { t } = useTranslation('contracts');
  const format = useFormat();
  const pick = useLocalized();
  const id = useId();
  const [open, setOpen] = useState(false);
  const on = format.date(format.civilDate(clock.dueAt));
  return (
    <Box sx={{ py: big ? 0 : 0.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', columnGap: 2, flexWrap: 'wrap' }}>
        {big && <Box component="span" sx={{ fontSize: 24, lineHeight: '32px', fontWeight: 600 }}>{t('owed.until', { date: on })}</Box>}
        <DueText dueAt={clock.dueAt} stoppedAt={clock.stoppedAt} warning={clock.warning} size={big ? 17 : 13} />
        <Button variant="text" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>{t('owed.why')}</Button>
      </Box>
      <Box sx={{ color: 'text.secondary' }}>{pick(clock.label)} · {clock.clause}</Box>
      <Box id={id} hidden={!open} sx={{ mt: 1, p: 1.5, border: 1, borderColor: 'divider', borderRadius: 1, maxWidth: 720 }}>{open && why}</Box>
    </Box>
  );
}
