import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePermission } from '../../access/can.js';
import { WhyThisDate } from '../../features/appeals/why-this-date.js';
import { ContractCard } from '../../features/contracts/contract-card.js';
import { OwedClocks } from '../../features/contracts/owed-clocks.js';
import { FileField } from '../../features/documents/file-field.js';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { EmptyState, ErrorState, LoadingRows } from '../../ui/states.js';
import { ContractPageDocument } from './contract-page.generated.js';

export interface ContractViewProps {
  readonly id: string;
  readonly headingLevel: 'h1' | 'h2';
  readonly toolbar?: ReactNode;
  /** Told the number once it is known, for the title of the tab. */
  readonly onNumber?: (number: string) => void;
}

const OVER = ['terminated', 'refused'];

/** One contract: the card with its clocks and «why this date». */
export function ContractView({ id, headingLevel, toolbar, onNumber }: ContractViewProps) {
  const { t } = useTranslation('contracts');
  const faultText = useFaultText();
  const mayWrite = usePermission('contracts:write');
  const { data, error, refetch } = useQuery(ContractPageDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const contract = data?.contract;
  const number = contract?.number;
  const version = contract?.version;
  useEffect(() => {
    if (number !== undefined) onNumber?.(number);
  }, [number, onNumber]);
  const seen = useRef(version);
  useEffect(() => {
    // A move starts and stops clocks, which its own answer does not bring.
    if (seen.current !== undefined && seen.current !== version) void refetch().catch(() => undefined);
    seen.current = version;
  }, [version, refetch]);
  if (contract == null) {
    return (
      <Box sx={{ p: 2 }}>
        <Typography component={headingLevel} variant="h1" sx={{ mb: 1 }}>{t('card.region')}</Typography>
        {error !== undefined && <ErrorState text={faultText(error)} onRetry={() => void refetch()} />}
        {contract === undefined && error === undefined && <LoadingRows rows={12} />}
        {contract === null && <EmptyState title={t('card.missing')} hint={t('card.missingHint')} />}
      </Box>
    );
  }
  const idle = OVER.includes(contract.state) ? t('owed.over') : contract.state === 'inForce' ? t('owed.inForce') : t('owed.none');
  return (
    <ContractCard
      contract={contract}
      headingLevel={headingLevel}
      toolbar={toolbar}
      fileField={FileField}
      mayWrite={mayWrite}
      owed={<OwedClocks clocks={contract.clocks} idle={idle} renderWhy={({ explanation }) => <WhyThisDate explanation={explanation} promised={false} />} />}
    />
  );
}
