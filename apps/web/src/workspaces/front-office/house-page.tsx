import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addressIn } from '../../features/accounts/address-in.js';
import { MetersBlock } from '../../features/accounts/meters-block.js';
import { HouseAccounts } from '../../features/houses/house-accounts.js';
import { HousePapers } from '../../features/houses/house-papers.js';
import { HouseFileOfDocument } from '../../features/houses/house.generated.js';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { useLanguage, useLocalized } from '../../text/use-texts.js';
import { PageTitle } from '../../ui/page-title.js';
import { EmptyState, ErrorState, LoadingRows } from '../../ui/states.js';

/** «Дело жилого дома» (F4): accounts at the left, the house's meters and papers at the right. */
export function HousePage() {
  const { t } = useTranslation(['operations', 'common']);
  const { houseId } = useParams({ from: '/signed-in/houses/$houseId' });
  const language = useLanguage();
  const pick = useLocalized();
  const faultText = useFaultText();
  const { data, error, refetch } = useQuery(HouseFileOfDocument, { variables: { id: houseId } });
  const file = data?.houseFile;
  if (file === null) return <EmptyState title={t('common:error.NOT_FOUND')} />;
  const meters = [...new Map((file?.accounts ?? []).flatMap((account) => account.meters).filter((meter) => meter.kind === 'house').map((meter) => [meter.id, meter])).values()];
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      <PageTitle
        title={file === undefined ? t('operations:house.title') : t('operations:house.of', { address: addressIn(file.house, language) })}
        beside={file !== undefined && <Typography sx={{ color: 'text.secondary' }}>{[...(file.house.district === null ? [] : [pick(file.house.district.label)]), t('operations:house.count', { count: file.accounts.length })].join(' · ')}</Typography>}
      />
      {error !== undefined && file === undefined && <ErrorState text={faultText(error)} onRetry={() => void refetch()} />}
      {file === undefined && error === undefined && <LoadingRows rows={12} />}
      {file !== undefined && (
        <Box sx={{ flex: 1, minHeight: 0, display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(320px, 2fr)' }, borderTop: 1, borderColor: 'divider', overflow: { xs: 'auto', md: 'hidden' } }}>
          <Box role="region" aria-label={t('operations:house.accounts')} tabIndex={0} sx={{ minHeight: 0, overflow: 'auto', backgroundColor: 'background.paper' }}>
            {file.accounts.length === 0 ? <EmptyState title={t('operations:house.noAccounts')} /> : <HouseAccounts accounts={file.accounts} />}
          </Box>
          <Box role="region" aria-label={t('operations:house.rest')} tabIndex={0} sx={{ minHeight: 0, overflow: 'auto', borderLeft: { md: '1px solid var(--mui-palette-divider)' }, backgroundColor: 'background.paper' }}>
            <Part>
              <MetersBlock meters={meters} headingLevel="h2" />
            </Part>
            <Part>
              <Typography component="h2" variant="h2" sx={{ mb: 0.5 }}>
                {t('operations:house.papers')}
              </Typography>
              <HousePapers papers={file.documents} />
            </Part>
          </Box>
        </Box>
      )}
    </Box>
  );
}

function Part({ children }: { readonly children: ReactNode }) {
  return <Box sx={{ p: 2, borderBottom: 1, borderColor: 'divider' }}>{children}</Box>;
}
