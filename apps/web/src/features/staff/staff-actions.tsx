import { useApolloClient, useMutation } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../access/viewer-context.js';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { useProblemText } from '../../text/use-problem-text.js';
import { showToast } from '../../ui/toast.js';
import { DeactivateDialog } from './deactivate-dialog.js';
import { ResetPasswordDialog } from './reset-password-dialog.js';
import { ReactivateStaffDocument, StaffMemberDocument, type StaffRowFragment } from './staff.generated.js';
import { TemporaryPassword, type GivenPassword } from './temporary-password.js';

/** What can be done to a person's access. Not to one's own: the server refuses it as well. */
export function StaffActions({ staff }: { readonly staff: StaffRowFragment }) {
  const { t } = useTranslation('settings');
  const viewer = useViewer();
  const [asking, setAsking] = useState<'reset' | 'deactivate' | null>(null);
  const [given, setGiven] = useState<GivenPassword | null>(null);
  const reactivate = useReactivate(staff);
  if (viewer.staff.id === staff.id) return null;
  return (
    <Box sx={{ display: 'flex', gap: 1, mb: 2, flexWrap: 'wrap' }}>
      {staff.active ? (
        <>
          <Button onClick={() => setAsking('reset')}>{t('staff.reset')}</Button>
          <Button onClick={() => setAsking('deactivate')}>{t('staff.deactivate')}</Button>
        </>
      ) : (
        <Button onClick={() => void reactivate()}>{t('staff.reactivate')}</Button>
      )}
      {asking === 'deactivate' && <DeactivateDialog staff={staff} onClose={() => setAsking(null)} />}
      {asking === 'reset' && (
        <ResetPasswordDialog
          staff={staff}
          onClose={() => setAsking(null)}
          onReset={(password) => {
            setAsking(null);
            setGiven({ name: staff.fullName, login: staff.login, password });
          }}
        />
      )}
      {given !== null && <TemporaryPassword given={given} onDone={() => setGiven(null)} />}
    </Box>
  );
}

function useReactivate(staff: StaffRowFragment): () => Promise<void> {
  const { t } = useTranslation('settings');
  const [reactivate] = useMutation(ReactivateStaffDocument);
  const faultText = useFaultText();
  const problemText = useProblemText();
  const client = useApolloClient();
  return async () => {
    try {
      const { data } = await reactivate({ variables: { input: { staffId: staff.id, version: staff.version } } });
      const [problem] = data?.reactivateStaff.problems ?? [];
      showToast({ text: problem === undefined ? t('staff.reactivated', { name: staff.fullName }) : problemText(problem) });
    } catch (error) {
      await client.refetchQueries({ include: [StaffMemberDocument] });
      showToast({ text: faultText(error) });
    }
  };
}
