import { useQuery } from '@apollo/client/react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePermission } from '../../access/can.js';
import { ComboBox } from '../../ui/combo-box.js';
import { AppealFilterPeopleDocument, AppealFilterPersonDocument } from './appeals-list.generated.js';

interface Person {
  readonly id: string;
  readonly fullName: string;
}

/** Who holds the current step, found by name; only for those who may see the staff. */
export function PersonFilter({ value, onChange }: { readonly value: string | undefined; readonly onChange: (value: string) => void }) {
  const { t } = useTranslation('appeals');
  const allowed = usePermission('staff:read');
  const id = useId();
  const [typed, setTyped] = useState('');
  const chosen = useQuery(AppealFilterPersonDocument, { variables: { id: value ?? '' }, skip: value === undefined || !allowed, fetchPolicy: 'cache-first' });
  const people = useQuery(AppealFilterPeopleDocument, { variables: { text: typed === '' ? null : typed }, skip: !allowed });
  if (!allowed) return null;
  const person: Person | null = value === undefined ? null : (chosen.data?.staffMember ?? { id: value, fullName: '…' });
  const label = t('filter.person');
  return (
    <ComboBox<Person>
      id={id}
      sx={{ width: 230 }}
      options={(people.data ?? people.previousData)?.staff.nodes ?? []}
      value={person}
      loading={people.loading}
      clearable
      labelOf={(one) => one.fullName}
      keyOf={(one) => one.id}
      match={(all) => all}
      onTyped={setTyped}
      onChange={(one) => onChange(one?.id ?? '')}
      placeholder={label}
      inputProps={{ 'aria-label': label }}
    />
  );
}
