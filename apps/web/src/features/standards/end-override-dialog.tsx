import { useMutation } from '@apollo/client/react';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { showToast } from '../../ui/toast.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { EndNormOverrideDocument, NormDocument, NormsDocument, type NormCardFragment, type OverrideRowFragment } from './standards.generated.js';
import { useNormAmount } from './use-norm-words.js';

export interface EndOverrideDialogProps {
  readonly override: OverrideRowFragment;
  readonly norm: NormCardFragment;
  readonly onClose: () => void;
}

/** Says which value holds again before the override ends. */
export function EndOverrideDialog({ override, norm, onClose }: EndOverrideDialogProps) {
  const { t } = useTranslation('standards');
  const amount = useNormAmount();
  const [end] = useMutation(EndNormOverrideDocument, { refetchQueries: [NormDocument, NormsDocument], awaitRefetchQueries: true });
  return (
    <ConfirmDialog
      title={t('override.endTitle')}
      confirm={t('override.end')}
      onClose={onClose}
      send={async () => {
        const { data } = await end({ variables: { input: { overrideId: override.id, version: override.version } } });
        const problems = data?.endNormOverride.problems ?? [];
        if (problems.length === 0) {
          showToast({ text: t('override.ended') });
          onClose();
        }
        return problems;
      }}
    >
      <Typography>{t('override.endText', { value: amount(norm.base) })}</Typography>
    </ConfirmDialog>
  );
}
