import AccessTime from '@mui/icons-material/AccessTime';
import ErrorOutline from '@mui/icons-material/ErrorOutlineOutlined';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { timeLeft } from '../text/time-left.js';
import { useFormat } from '../text/use-texts.js';
import { useNow } from './use-now.js';

export interface DueTextProps {
  /** The deadline's instant; null where the standard names no term. */
  readonly dueAt: string | null | undefined;
  /** When the matter was closed: the deadline is then history and pale. */
  readonly stoppedAt?: string | null | undefined;
  /** The server's own warning of a near deadline, earlier than the last 24 hours. */
  readonly warning?: boolean;
  /** Size of the words; the appeal card makes the promise the largest thing on the page. */
  readonly size?: number;
}

/** Time left to a deadline: grey while calm, amber with a clock «soon», red with a mark «late». */
export function DueText({ dueAt, stoppedAt, warning = false, size = 13 }: DueTextProps) {
  const { t } = useTranslation('time');
  const format = useFormat();
  const now = useNow();
  if (dueAt == null) return <Pale size={size}>{t('noTerm')}</Pale>;
  if (stoppedAt != null) return <Pale size={size}>{`${format.dateTime(dueAt)} · ${t(Date.parse(stoppedAt) <= Date.parse(dueAt) ? 'done.inTime' : 'done.late')}`}</Pale>;
  const left = timeLeft(dueAt, now, format.timeZone);
  const tone = left.tone === 'calm' && warning ? 'soon' : left.tone;
  const words = left.params.count === undefined ? t(left.key, left.params) : t(left.key, { ...left.params, count: left.params.count });
  const Icon = tone === 'late' ? ErrorOutline : AccessTime;
  const colour = tone === 'late' ? 'var(--mui-palette-look-red)' : 'var(--mui-palette-look-amber)';
  return (
    <Box component="span" title={format.dateTime(dueAt)} sx={{ display: 'inline-flex', alignItems: 'center', gap: '4px', maxWidth: '100%', verticalAlign: 'bottom', fontSize: size, whiteSpace: 'nowrap', ...(tone !== 'calm' && { color: colour, fontWeight: 600 }) }}>
      {tone !== 'calm' && <Icon aria-hidden="true" sx={{ fontSize: Math.round(size * 1.2) }} />}
      <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
        {words}
      </Box>
    </Box>
  );
}

function Pale({ children, size }: { readonly children: string; readonly size: number }) {
  return (
    <Box component="span" sx={{ color: 'var(--mui-palette-look-pale)', fontSize: size, whiteSpace: 'nowrap' }}>
      {children}
    </Box>
  );
}
