import { useMutation } from '@apollo/client/react';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { showToast } from '../../ui/toast.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { DiscardDraftDocument, EditionsDocument, type EditionRowFragment } from './standards.generated.js';

/** A draft that is not wanted; nothing was ever promised by it. */
export function DiscardDialog({ edition, onClose }: { readonly edition: EditionRowFragment; readonly onClose: () => void }) {
  const { t } = useTranslation('standards');
  const [discard] = useMutation(DiscardDraftDocument, { refetchQueries: [EditionsDocument], awaitRefetchQueries: true });
  return (
    <ConfirmDialog
      title={t('draft.discardTitle', { edition: edition.edition })}
      confirm={t('editions.discard')}
      onClose={onClose}
      send={async () => {
        const { data } = await discard({ variables: { input: { editionId: edition.id, version: edition.version } } });
        const problems = data?.discardDraft.problems ?? [];
        if (problems.length === 0) {
          showToast({ text: t('draft.discarded', { edition: edition.edition }) });
          onClose();
        }
        return problems;
      }}
    >
      <Typography>{t('draft.discardText')}</Typography>
    </ConfirmDialog>
  );
}
