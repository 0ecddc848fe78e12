import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/use-texts.js';
import { BlockEmpty, BlockLine, BlockLines, CardBlock } from '../../ui/card-block.js';
import { DueText } from '../../ui/due-text.js';
import { PageLink } from '../../ui/page-link.js';
import { StateDot } from '../../ui/state-dot.js';
import type { ContractRowFragment } from './contracts.generated.js';
import { soonest } from './contracts-list.js';
import { stateLook, useContractWords } from './words.js';

/** Contracts of a customer or an account as a block of a card. */
export function ContractLines({ contracts, actions }: { readonly contracts: readonly ContractRowFragment[]; readonly actions?: React.ReactNode }) {
  const { t } = useTranslation('contracts');
  const format = useFormat();
  const words = useContractWords();
  return (
    <CardBlock title={t('list.title')} count={contracts.length} actions={actions}>
      {contracts.length === 0 && <BlockEmpty>{t('list.none')}</BlockEmpty>}
      <BlockLines label={t('list.title')}>
        {contracts.map((contract) => {
          const clock = soonest(contract.clocks);
          return (
            <BlockLine key={contract.id} pale={stateLook(contract.state) === 'paleRing'}>
              <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap', alignItems: 'baseline' }}>
                <PageLink to="/contracts/$contractId" params={{ contractId: contract.id }}>{contract.number}</PageLink>
                <StateDot look={stateLook(contract.state)}>{words.state(contract.state)}</StateDot>
                {clock !== undefined && <DueText dueAt={clock.dueAt} warning={clock.warning} />}
              </Box>
              <Box sx={{ color: 'text.secondary' }}>
                {words.kind(contract.kind)} · {contract.account.number} · {contract.endsOn === null ? t('card.since', { date: format.date(contract.startsOn) }) : t('card.between', { from: format.date(contract.startsOn), to: format.date(contract.endsOn) })}
              </Box>
            </BlockLine>
          );
        })}
      </BlockLines>
    </CardBlock>
  );
}
