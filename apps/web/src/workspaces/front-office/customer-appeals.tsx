import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { usePermission } from '../../access/can.js';
import { stateLook } from '../../features/appeals/state-look.js';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import { BlockEmpty, BlockLine, BlockLines, CardBlock } from '../../ui/card-block.js';
import { DueText } from '../../ui/due-text.js';
import { ButtonLink } from '../../ui/button-link.js';
import { PageLink } from '../../ui/page-link.js';
import { StateDot } from '../../ui/state-dot.js';
import type { CustomerPageQuery } from './customer-page.generated.js';

export interface CustomerAppealsProps {
  readonly appeals: CustomerPageQuery['appeals'];
  readonly customerId: string;
  readonly accountId: string | undefined;
}

/** The latest appeals of a customer, and the way to all of them. */
export function CustomerAppeals({ appeals, customerId, accountId }: CustomerAppealsProps) {
  const { t } = useTranslation(['customers', 'common']);
  const format = useFormat();
  const pick = useLocalized();
  const mayRegister = usePermission('appeals:register');
  return (
    <CardBlock title={t('customers:appeals.title')} count={appeals.totalCount} actions={mayRegister && <ButtonLink variant="text" to="/appeals/new" search={accountId === undefined ? {} : { account: accountId }}>{t('customers:appeals.new')}</ButtonLink>}>
      {appeals.nodes.length === 0 && <BlockEmpty>{t('customers:appeals.none')}</BlockEmpty>}
      <BlockLines label={t('customers:appeals.title')}>
        {appeals.nodes.map((appeal) => (
          <BlockLine key={appeal.id} pale={appeal.answeredAt !== null}>
            <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap', alignItems: 'baseline' }}>
              <PageLink to="/appeals/$appealId" params={{ appealId: appeal.id }} search={{}}>{appeal.number}</PageLink>
              <Box component="span" sx={{ flex: 1, minWidth: 160 }}>{pick(appeal.subject.label)}</Box>
              <StateDot look={stateLook(appeal.state)}>{t(`common:appealState.${appeal.state}`)}</StateDot>
            </Box>
            <Box sx={{ color: 'text.secondary', display: 'flex', gap: 1.5 }}>
              {format.date(format.civilDate(appeal.registeredAt))}
              <DueText dueAt={appeal.dueAt} stoppedAt={appeal.answeredAt} />
            </Box>
          </BlockLine>
        ))}
      </BlockLines>
      {appeals.pageInfo.hasNextPage && <ButtonLink variant="text" to="/appeals" search={{ customer: customerId }}>{t('customers:appeals.all')}</ButtonLink>}
    </CardBlock>
  );
}
