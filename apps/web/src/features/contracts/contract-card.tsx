import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/use-texts.js';
import { DefinitionList } from '../../ui/definition-list.js';
import { PageLink } from '../../ui/page-link.js';
import { StateDot } from '../../ui/state-dot.js';
import type { ContractCardFieldsFragment } from './contracts.generated.js';
import { LifeLine } from './life-line.js';
import { MoveButtons } from './move-buttons.js';
import type { ContractFileField } from './move-dialog.js';
import { MovesBlock } from './moves-block.js';
import { PapersBlock } from './papers-block.js';
import { PointsBlock } from './points-block.js';
import { stateLook, useContractWords } from './words.js';

export interface ContractCardProps {
  readonly contract: ContractCardFieldsFragment;
  readonly headingLevel: 'h1' | 'h2';
  readonly toolbar?: ReactNode;
  readonly fileField: ContractFileField;
  readonly mayWrite: boolean;
  /** What the company owes, each with its clause and «why this date»; composed by the workspace. */
  readonly owed: ReactNode;
}

const line = '1px solid var(--mui-palette-divider)';

/** A contract on one page: where its life stands, what is owed by when and by which clause, what can be done now, what it supplies. */
export function ContractCard({ contract, headingLevel, toolbar, fileField, mayWrite, owed }: ContractCardProps) {
  const words = useContractWords();
  return (
    <Box component="article" aria-labelledby="contract-heading" sx={{ backgroundColor: 'background.paper', minHeight: '100%', containerType: 'inline-size' }}>
      <Box component="header" sx={{ px: 2, pt: 1.5, display: 'flex', gap: 2, alignItems: 'flex-start', flexWrap: 'wrap' }}>
        <Box sx={{ flex: 1, minWidth: 280 }}>
          <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'baseline', flexWrap: 'wrap' }}>
            <Typography component={headingLevel} variant="h1" id="contract-heading" tabIndex={-1} sx={{ '&:focus': { outline: 'none' } }}>
              <Title number={contract.number} />
            </Typography>
            <StateDot look={stateLook(contract.state)}>{words.state(contract.state)}</StateDot>
          </Box>
          <Box sx={{ color: 'text.secondary' }}>{words.kind(contract.kind)}</Box>
        </Box>
        {toolbar}
      </Box>
      <Box sx={{ px: 2, py: 1.5 }}>
        <LifeLine contract={contract} />
      </Box>
      {owed}
      {mayWrite && <MoveButtons contract={contract} fileField={fileField} />}
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', '@container (min-width: 820px)': { gridTemplateColumns: 'minmax(0, 9fr) minmax(0, 11fr)' }, borderTop: line }}>
        <Box sx={{ '& > section + section': { borderTop: line } }}>
          <Facts contract={contract} />
          <PapersBlock contract={contract} />
        </Box>
        <Box sx={{ '& > section + section': { borderTop: line }, '@container (min-width: 820px)': { borderLeft: line } }}>
          <PointsBlock contract={contract} mayWrite={mayWrite} />
          <MovesBlock moves={contract.moves} />
        </Box>
      </Box>
    </Box>
  );
}

function Title({ number }: { readonly number: string }) {
  const { t } = useTranslation('contracts');
  return <>{t('card.title', { number })}</>;
}

function Facts({ contract }: { readonly contract: ContractCardFieldsFragment }) {
  const { t } = useTranslation('contracts');
  const format = useFormat();
  const { account, customer, notice } = contract;
  const dated = (term: string, on: string | null) => (on === null ? [] : [{ term, value: format.date(on) }]);
  return (
    <Box component="section" aria-label={t('card.facts')} sx={{ px: 2, py: 1.5 }}>
      <DefinitionList
        termWidth={150}
        items={[
          { term: t('list.customer'), value: <PageLink to="/customers/$customerId" params={{ customerId: customer.id }} search={{}}>{customer.fullName}</PageLink> },
          { term: t('list.account'), value: <><PageLink to="/reception" search={{ account: account.id }}>{account.number}</PageLink> {account.address}</> },
          ...dated(t('card.signedOn'), contract.signedOn),
          { term: t('card.term'), value: contract.endsOn === null ? t('card.since', { date: format.date(contract.startsOn) }) : t('card.between', { from: format.date(contract.startsOn), to: format.date(contract.endsOn) }) },
          ...(notice === null ? [] : [{ term: t('card.notice'), value: t('card.noticeValue', { amount: notice.amount, unit: t(`unit.${notice.unit}`, { count: notice.amount }) }) }]),
          ...dated(t('card.noticedOn'), contract.noticedOn),
          ...dated(t('card.plannedEndOn'), contract.plannedEndOn),
          ...dated(t('card.warnedOn'), contract.warnedOn),
          ...(contract.round === 0 ? [] : [{ term: t('card.rounds'), value: format.number(contract.round) }]),
          ...(contract.endedReason === null ? [] : [{ term: t('card.endedReason'), value: contract.endedReason }]),
        ]}
      />
    </Box>
  );
}
