import { useQuery } from '@apollo/client/react';
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePermission } from '../../access/can.js';
import { AppealFilterPeopleDocument, AppealFilterPersonDocument } from './appeals-list.generated.js';

interface Person {
  readonly id: string;
  readonly fullName: string;
}

/** Who holds the current step, found by name; only for those who may see the staff. */
export function PersonFilter({ value, onChange }: { readonly value: string | undefined; readonly onChange: (value: string) => void }) {
  const { t } = useTranslation(['appeals', 'common']);
  const allowed = usePermission('staff:read');
  const [typed, setTyped] = useState('');
  const chosen = useQuery(AppealFilterPersonDocument, { variables: { id: value ?? '' }, skip: value === undefined || !allowed, fetchPolicy: 'cache-first' });
  const people = useQuery(AppealFilterPeopleDocument, { variables: { text: typed === '' ? null : typed }, skip: !allowed });
  if (!allowed) return null;
  const person: Person | null = value === undefined ? null : (chosen.data?.staffMember ?? { id: value, fullName: '…' });
  const label = t('appeals:filter.person');
  return (
    <Autocomplete<Person>
      sx={{ width: 230 }}
      options={[...((people.data ?? people.previousData)?.staff.nodes ?? [])]}
      value={person}
      loading={people.loading}
      loadingText={t('common:state.loading')}
      noOptionsText={t('common:list.nothingFound')}
      clearText={t('common:action.clear')}
      openText={t('common:action.open')}
      closeText={t('common:action.close')}
      getOptionLabel={(one) => one.fullName}
      getOptionKey={(one) => one.id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      filterOptions={(all) => all}
      onInputChange={(_event, text, reason) => setTyped(reason === 'input' ? text.trim() : '')}
      onChange={(_event, one) => onChange(one?.id ?? '')}
      renderInput={(params) => <TextField {...params} placeholder={label} slotProps={{ ...params.slotProps, htmlInput: { ...params.slotProps.htmlInput, 'aria-label': label } }} />}
    />
  );
}
