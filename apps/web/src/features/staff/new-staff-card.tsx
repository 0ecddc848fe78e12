import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../access/viewer-context.js';
import { CardFrame } from '../../ui/card-frame.js';
import { StaffForm } from './staff-form.js';
import { CreateStaffDocument, StaffListDocument } from './staff.generated.js';
import { createInput, freshStaff, type StaffSent } from './staff-schema.js';
import { TemporaryPassword, type GivenPassword } from './temporary-password.js';

/** A new person: facts, roles, and the temporary password shown once. */
export function NewStaffCard({ onClose, onCreated }: { readonly onClose: () => void; readonly onCreated: (staffId: string) => void }) {
  const { t } = useTranslation('settings');
  const { staff: me } = useViewer();
  const [given, setGiven] = useState<(GivenPassword & { readonly id: string }) | null>(null);
  const [create] = useMutation(CreateStaffDocument, { refetchQueries: [StaffListDocument] });
  const [fresh] = useState(() => freshStaff(me.office.id));

  async function send(values: StaffSent) {
    const { data } = await create({ variables: { input: createInput(values) } });
    const { staff, temporaryPassword, problems } = data?.createStaff ?? {};
    if (staff != null && temporaryPassword != null) setGiven({ id: staff.id, name: staff.fullName, login: staff.login, password: temporaryPassword });
    return problems ?? [];
  }

  return (
    <CardFrame title={t('staff.add')} onClose={onClose}>
      <StaffForm values={fresh} fresh submitLabel={t('staff.create')} send={send} />
      {given !== null && <TemporaryPassword given={given} onDone={() => onCreated(given.id)} />}
    </CardFrame>
  );
}
