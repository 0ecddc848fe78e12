import Box from '@mui/material/Box';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/button-link.js';
import { useTabTitle } from '../../ui/page-title.js';
import { useBackKey } from '../../ui/use-back-key.js';
import { ContractView } from './contract-view.js';

/** One contract on the whole page. */
export function ContractPage() {
  const { t } = useTranslation('contracts');
  const { contractId } = useParams({ from: '/signed-in/contracts/$contractId' });
  const [number, setNumber] = useState('');
  useTabTitle(number === '' ? t('card.region') : t('card.title', { number }));
  useBackKey(() => window.history.back());
  return (
    <Box sx={{ height: '100%', overflow: 'auto', backgroundColor: 'background.paper' }}>
      <ContractView key={contractId} id={contractId} headingLevel="h1" onNumber={setNumber} toolbar={<ButtonLink variant="text" to="/contracts" search={{}}>{t('card.toList')}</ButtonLink>} />
    </Box>
  );
}
