import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import { DueText } from '../../ui/due-text.js';
import { StateDot } from '../../ui/state-dot.js';
import { ErrorState, LoadingRows } from '../../ui/states.js';
import { AccountPastAppealsDocument, type AccountPastAppealsQuery } from './account-card.generated.js';

type PastAppeal = NonNullable<AccountPastAppealsQuery['account']>['appeals']['nodes'][number];

/** Every appeal of the account, the newest first, a page at a time. */
export function PastAppeals({ accountId }: { readonly accountId: string }) {
  const { t } = useTranslation('accounts');
  const faultText = useFaultText();
  const { data, loading, error, refetch, fetchMore } = useQuery(AccountPastAppealsDocument, { variables: { id: accountId } });
  const appeals = data?.account?.appeals;
  if (error !== undefined) return <ErrorState text={faultText(error)} onRetry={() => void refetch()} />;
  if (appeals === undefined) return <LoadingRows rows={4} />;
  if (appeals.nodes.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{t('card.noPastAppeals')}</Typography>;
  return (
    <>
      <Table size="small" aria-label={t('tab.appeals')}>
        <PastAppealsHead />
        <TableBody>
          {appeals.nodes.map((appeal) => (
            <PastAppealLine key={appeal.id} appeal={appeal} />
          ))}
        </TableBody>
      </Table>
      {appeals.pageInfo.hasNextPage && (
        <Box sx={{ pt: 1.5 }}>
          <Button disabled={loading} onClick={() => void fetchMore({ variables: { after: appeals.pageInfo.endCursor } })}>
            {t('card.loadMore')}
          </Button>
        </Box>
      )}
    </>
  );
}

function PastAppealsHead() {
  const { t } = useTranslation('appeals');
  return (
    <TableHead>
      <TableRow>
        <TableCell>{t('list.number')}</TableCell>
        <TableCell>{t('list.subject')}</TableCell>
        <TableCell>{t('list.state')}</TableCell>
        <TableCell>{t('list.due')}</TableCell>
        <TableCell>{t('card.registered')}</TableCell>
      </TableRow>
    </TableHead>
  );
}

function PastAppealLine({ appeal }: { readonly appeal: PastAppeal }) {
  const { t } = useTranslation('common');
  const pick = useLocalized();
  const format = useFormat();
  const open = appeal.state === 'registered' || appeal.state === 'inWork';
  return (
    <TableRow>
      <TableCell>
        <Link to="/appeals/$appealId" params={{ appealId: appeal.id }}>
          {appeal.number}
        </Link>
      </TableCell>
      <TableCell>{pick(appeal.subject.label)}</TableCell>
      <TableCell>
        <StateDot look={appeal.state === 'registered' ? 'ring' : open ? 'dot' : appeal.state === 'answered' ? 'pale' : 'paleRing'}>{t(`appealState.${appeal.state}`)}</StateDot>
      </TableCell>
      <TableCell>
        <DueText dueAt={appeal.dueAt} stoppedAt={appeal.answeredAt} />
      </TableCell>
      <TableCell>{format.dateTime(appeal.registeredAt)}</TableCell>
    </TableRow>
  );
}
