import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import { DueText } from '../../ui/due-text.js';
import { StateDot } from '../../ui/state-dot.js';
import type { AccountCardFieldsFragment } from './account-card.generated.js';

type OpenAppeal = AccountCardFieldsFragment['openAppeals'][number];

/** What is still owed to this customer, the time left beside each. */
export function OpenAppeals({ appeals, accountId }: { readonly appeals: readonly OpenAppeal[]; readonly accountId: string }) {
  const { t } = useTranslation('accounts');
  return (
    <Box component="section" aria-labelledby="open-appeals-heading" sx={{ p: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, mb: 1 }}>
        <Typography component="h3" variant="h2" id="open-appeals-heading">
          {t('card.openAppeals')}
        </Typography>
        {appeals.length > 0 && <Box component="span" sx={{ color: 'text.secondary' }}>{appeals.length}</Box>}
        <Box sx={{ ml: 'auto' }}>
          <Link to="/appeals" search={{ account: accountId }}>
            {t('card.allAppeals')}
          </Link>
        </Box>
      </Box>
      {appeals.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>
          {t('card.noOpenAppeals')} {t('card.noOpenAppealsHelp')}
        </Typography>
      ) : (
        <Box component="ul" sx={{ listStyle: 'none' }}>
          {appeals.map((appeal) => (
            <OpenAppealLine key={appeal.id} appeal={appeal} />
          ))}
        </Box>
      )}
    </Box>
  );
}

function OpenAppealLine({ appeal }: { readonly appeal: OpenAppeal }) {
  const { t } = useTranslation('common');
  const pick = useLocalized();
  const format = useFormat();
  const { currentStep } = appeal;
  return (
    <Box component="li" sx={{ py: '7px', borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'baseline' }}>
        <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
          <Link to="/appeals/$appealId" params={{ appealId: appeal.id }}>
            {appeal.number}
          </Link>
        </Box>
        <Box component="span" sx={{ minWidth: 0, fontWeight: 550 }}>
          {pick(appeal.subject.label)}
        </Box>
        <Box component="span" sx={{ ml: 'auto', flex: 'none' }}>
          <DueText dueAt={appeal.dueAt} warning={appeal.promise?.warning ?? false} />
        </Box>
      </Box>
      <Box sx={{ display: 'flex', gap: 1.5, color: 'text.secondary', flexWrap: 'wrap' }}>
        <StateDot look={appeal.state === 'registered' ? 'ring' : 'dot'}>{t(`appealState.${appeal.state}`)}</StateDot>
        <span>{format.dateTime(appeal.registeredAt)}</span>
        {currentStep !== null && (
          <span>
            {pick(currentStep.label)}
            {currentStep.assignee !== null && ` — ${currentStep.assignee.fullName}`}
          </span>
        )}
      </Box>
    </Box>
  );
}
