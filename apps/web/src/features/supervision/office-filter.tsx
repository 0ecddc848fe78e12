import { useQuery } from '@apollo/client/react';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../text/use-texts.js';
import { OfficeNamesDocument } from './now.generated.js';

/** One centre or all of them. */
export function OfficeFilter({ value, onChange }: { readonly value: string | undefined; readonly onChange: (officeId: string | undefined) => void }) {
  const { t } = useTranslation('supervisor');
  const label = useLocalized();
  const { data } = useQuery(OfficeNamesDocument, { fetchPolicy: 'cache-first' });
  const offices = data?.offices ?? [];
  const known = offices.some((office) => office.id === value);
  return (
    <Select value={known ? value : 'all'} onChange={(event) => onChange(event.target.value === 'all' ? undefined : event.target.value)} SelectDisplayProps={{ 'aria-label': t('now.filterOffice') }} sx={{ minWidth: 200 }}>
      <MenuItem value="all">{t('now.allOffices')}</MenuItem>
      {offices.map((office) => (
        <MenuItem key={office.id} value={office.id}>
          {label(office.name)}
        </MenuItem>
      ))}
    </Select>
  );
}
