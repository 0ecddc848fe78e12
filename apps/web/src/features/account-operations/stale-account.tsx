import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/use-texts.js';
import type { OperatedAccountFragment } from './operations.generated.js';

export interface StaleAccountProps {
  readonly account: OperatedAccountFragment;
  /** The account as it stood when the form was opened. */
  readonly seen: OperatedAccountFragment;
}

/** Who changed the account while the form was open, and that nothing typed is lost. */
export function StaleAccount({ account, seen }: StaleAccountProps) {
  const { t } = useTranslation(['operations', 'accounts']);
  const format = useFormat();
  const known = new Set(seen.operations.map(({ id }) => id));
  const fresh = account.operations.filter(({ id }) => !known.has(id));
  return (
    <Box role="alert" sx={{ border: 1, borderColor: 'divider', borderRadius: 1, backgroundColor: 'var(--mui-palette-look-amberSurface)', px: 1.5, py: 1.25 }}>
      <Typography sx={{ fontWeight: 600 }}>{t('operations:stale.title')}</Typography>
      {fresh.map((operation) => (
        <Typography key={operation.id}>
          {operation.recordedBy.fullName}, {format.dateTime(operation.recordedAt)}: {t(`accounts:operation.kind.${operation.kind}`)}
        </Typography>
      ))}
      <Typography sx={{ color: 'text.secondary' }}>{t('operations:stale.kept')}</Typography>
    </Box>
  );
}
