import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import OutlinedInput from '@mui/material/OutlinedInput';
import Typography from '@mui/material/Typography';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OfficesDocument } from '../../features/offices/offices.generated.js';
import { OfficesTable } from '../../features/offices/offices-table.js';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { useFormat } from '../../text/use-texts.js';
import { Page } from '../../ui/page.js';
import { PageTitle } from '../../ui/page-title.js';
import { EmptyState, ErrorState, LoadingRows } from '../../ui/states.js';

/** Settings · offices: hours as printed or read from elsewhere, errors of the source in sight. */
export function OfficesPage() {
  const { t } = useTranslation(['settings', 'common']);
  const faultText = useFaultText();
  const format = useFormat();
  const { data, error, refetch } = useQuery(OfficesDocument);
  const [typed, setTyped] = useState('');
  const [onlyAnomalies, setOnlyAnomalies] = useState(false);
  const wanted = useDeferredValue(typed).trim().toLowerCase();
  const all = data?.offices ?? [];
  const offices = all.filter(
    (office) =>
      (!onlyAnomalies || office.anomaly !== null || office.hoursReadAs !== null) &&
      [office.name.ru, office.name.kk, office.name.en, office.code, office.address, office.branch].some((text) => text?.toLowerCase().includes(wanted)),
  );
  return (
    <Page
      title={
        <PageTitle
          title={t('offices.title')}
          beside={
            <>
              <OutlinedInput value={typed} onChange={(event) => setTyped(event.target.value)} placeholder={t('offices.filter')} inputProps={{ 'aria-label': t('offices.filter'), type: 'search' }} sx={{ width: 280 }} />
              <FormControlLabel label={t('offices.onlyAnomalies')} control={<Checkbox checked={onlyAnomalies} onChange={(_event, checked) => setOnlyAnomalies(checked)} />} />
              {data && <Typography sx={{ color: 'text.secondary' }}>{t('offices.count', { count: offices.length, shown: format.number(offices.length) })}</Typography>}
            </>
          }
        />
      }
    >
      {error !== undefined && <ErrorState text={faultText(error)} onRetry={() => void refetch()} />}
      {data === undefined && error === undefined && <LoadingRows rows={6} height={48} />}
      {data !== undefined && all.length === 0 && <EmptyState title={t('offices.empty')} hint={t('offices.emptyHint')} />}
      {all.length > 0 && offices.length === 0 && <EmptyState title={t('common:list.nothingFound')} hint={t('common:list.nothingFoundHint')} />}
      {offices.length > 0 && (
        <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'auto' }}>
          <OfficesTable offices={offices} label={t('offices.title')} />
        </Box>
      )}
    </Page>
  );
}
