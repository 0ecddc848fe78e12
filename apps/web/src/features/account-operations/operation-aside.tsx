import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { DebtPreview } from './debt-preview.js';
import { NOBODY } from './operation-values.js';
import { MergePreview } from './merge-preview.js';
import { PapersPanel } from './papers-panel.js';
import type { PackageFieldsFragment } from './operations.generated.js';
import type { KindProps } from './slots.js';

export interface OperationAsideProps extends KindProps {
  readonly checklist: PackageFieldsFragment | undefined;
}

/** Beside the form: the papers it needs, and what will come of it. */
export function OperationAside({ kind, form, account, checklist }: OperationAsideProps) {
  const { t } = useTranslation('operations');
  const [papers, into, effectiveOn, appealId] = useWatch({ control: form.control, name: ['papers', 'into', 'effectiveOn', 'appealId'] });
  const error = form.formState.errors.papers?.message;
  return (
    <Box component="section" aria-label={t('aside.title')} sx={{ position: { md: 'sticky' }, top: 0, border: 1, borderColor: 'divider', borderRadius: 1, backgroundColor: 'background.paper', p: 2, display: 'flex', flexDirection: 'column', gap: 2 }}>
      <PapersPanel
        operation={kind}
        accountId={account.id}
        appealId={appealId === NOBODY ? null : appealId}
        checklist={checklist}
        brought={papers}
        error={error}
        onBrought={(next) => {
          form.setValue('papers', next, { shouldDirty: true });
          form.clearErrors('papers');
        }}
      />
      {kind === 'divideDebt' && <DebtPreview accountId={account.id} papers={papers} />}
      {kind === 'mergeAccounts' && into !== null && /^\d{4}-\d{2}-\d{2}$/.test(effectiveOn) && <MergePreview accountId={account.id} number={account.number} intoAccountId={into.id} effectiveOn={effectiveOn} />}
      <Box>
        <Typography component="h2" variant="h2">
          {t('aside.what')}
        </Typography>
        <Typography>{t(`what.${kind}`)}</Typography>
        {kind === 'renameAtDesk' && <Typography sx={{ color: 'text.secondary' }}>{t('aside.desk')}</Typography>}
      </Box>
    </Box>
  );
}
