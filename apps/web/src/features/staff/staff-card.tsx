import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultOf } from '../../graphql/faults.js';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import { CardFrame } from '../../ui/card-frame.js';
import { StateDot } from '../../ui/state-dot.js';
import { EmptyState, ErrorState, LoadingRows } from '../../ui/states.js';
import { showToast } from '../../ui/toast.js';
import { StaffActions } from './staff-actions.js';
import { StaffConflict } from './staff-conflict.js';
import { StaffForm } from './staff-form.js';
import { StaffMemberDocument, UpdateStaffDocument, type StaffRowFragment } from './staff.generated.js';
import { updateInput, valuesOf, type StaffSent } from './staff-schema.js';

/** The card of a person: facts and roles to change, access to open, close and reset. */
export function StaffCard({ staffId, onClose }: { readonly staffId: string; readonly onClose: () => void }) {
  const { t } = useTranslation('common');
  const faultText = useFaultText();
  const { data, error, refetch } = useQuery(StaffMemberDocument, { variables: { id: staffId }, fetchPolicy: 'cache-and-network' });
  if (data?.staffMember != null) return <LoadedCard key={staffId} staff={data.staffMember} onClose={onClose} />;
  if (error !== undefined) return <Box sx={{ p: 2 }}><ErrorState text={faultText(error)} onRetry={() => void refetch()} /></Box>;
  return data === undefined ? <LoadingRows /> : <EmptyState title={t('error.NOT_FOUND')} />;
}

function LoadedCard({ staff, onClose }: { readonly staff: StaffRowFragment; readonly onClose: () => void }) {
  const { t } = useTranslation(['settings', 'common']);
  const label = useLocalized();
  const format = useFormat();
  const client = useApolloClient();
  const [update] = useMutation(UpdateStaffDocument);
  const [conflict, setConflict] = useState<StaffSent | null>(null);
  const [round, setRound] = useState(0);

  async function send(values: StaffSent) {
    try {
      const { data } = await update({ variables: { input: updateInput(values, staff) } });
      if (data?.updateStaff.staff != null) {
        setConflict(null);
        setRound(round + 1);
        showToast({ text: t('staff.saved') });
      }
      return data?.updateStaff.problems ?? [];
    } catch (error) {
      if (faultOf(error).code !== 'STALE') throw error;
      await client.query({ query: StaffMemberDocument, variables: { id: staff.id }, fetchPolicy: 'network-only' });
      setConflict(values);
      return [];
    }
  }

  const state = staff.active ? t('staff.active') : staff.deactivatedAt == null ? t('staff.closed') : t('staff.closedAt', { at: format.dateTime(staff.deactivatedAt) });
  return (
    <CardFrame title={staff.fullName} onClose={onClose} under={<Box sx={{ display: 'flex', gap: 1.5, color: 'text.secondary' }}>{label(staff.position.label)} <StateDot look={staff.active ? 'dot' : 'paleRing'}>{state}</StateDot></Box>}>
      <StaffActions staff={staff} />
      {conflict !== null && (
        <StaffConflict
          typed={conflict}
          recorded={staff}
          onTakeTheirs={() => {
            setConflict(null);
            setRound(round + 1);
          }}
        />
      )}
      <StaffForm key={round} values={valuesOf(staff)} fresh={false} submitLabel={t('common:action.save')} send={send} />
    </CardFrame>
  );
}
