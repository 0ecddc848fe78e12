import { useApolloClient, useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Can, usePermission } from '../../access/can.js';
import { EventList } from '../../features/appeals/event-list.js';
import { ContractLines } from '../../features/contracts/contract-lines.js';
import { CustomerCard } from '../../features/customers/customer-card.js';
import { ReadLines } from '../../features/customers/read-lines.js';
import type { CustomerTab } from '../../features/customers/urls.js';
import { FileField } from '../../features/documents/file-field.js';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { ButtonLink } from '../../ui/button-link.js';
import { EmptyState, ErrorState, LoadingRows } from '../../ui/states.js';
import { useBackKey } from '../../ui/use-back-key.js';
import { CustomerAppeals } from './customer-appeals.js';
import { CustomerHistoryDocument, CustomerPageDocument, type CustomerPageQuery } from './customer-page.generated.js';

/** A person or company with everything about them. */
export function CustomerPage() {
  const { customerId } = useParams({ from: '/signed-in/customers/$customerId' });
  const { reason } = useSearch({ from: '/signed-in/customers/$customerId' });
  const { t } = useTranslation('customers');
  const faultText = useFaultText();
  const { data, error, refetch } = useQuery(CustomerPageDocument, { variables: { id: customerId, reason: reason ?? null } });
  const customer = data?.customer;
  if (customer != null && data !== undefined) return <Box sx={{ height: '100%', overflow: 'auto' }}><Loaded key={customer.id} customer={customer} appeals={data.appeals} /></Box>;
  return (
    <Box sx={{ p: 2 }}>
      <Typography component="h1" variant="h1" sx={{ mb: 1 }}>{t('page.title')}</Typography>
      {error !== undefined && <ErrorState text={faultText(error)} onRetry={() => void refetch()} />}
      {customer === undefined && error === undefined && <LoadingRows rows={14} />}
      {customer === null && <EmptyState title={t('page.missing')} hint={t('page.missingHint')} />}
    </Box>
  );
}

type Customer = NonNullable<CustomerPageQuery['customer']>;

function Loaded({ customer, appeals }: { readonly customer: Customer; readonly appeals: CustomerPageQuery['appeals'] }) {
  const { t } = useTranslation('customers');
  const mayContract = usePermission('contracts:write');
  const present = customer.owned.find(({ toOn, account }) => toOn === null && account.state === 'open');
  useBackKey(() => window.history.back());
  return (
    <CustomerCard
      customer={customer}
      fileField={FileField}
      contracts={
        <ContractLines
          contracts={customer.contracts}
          actions={mayContract && present !== undefined && <ButtonLink variant="text" to="/contracts/new" search={{ account: present.account.id }}>{t('page.newContract')}</ButtonLink>}
        />
      }
      appeals={<CustomerAppeals appeals={appeals} customerId={customer.id} accountId={present?.account.id} />}
      logs={<Logs customer={customer} />}
    />
  );
}

function Logs({ customer }: { readonly customer: Customer }) {
  const { t } = useTranslation('customers');
  const navigate = useNavigate();
  const search = useSearch({ from: '/signed-in/customers/$customerId' });
  const mayAudit = usePermission('audit:read');
  const tab: CustomerTab = mayAudit ? (search.tab ?? 'history') : 'history';
  const choose = (next: CustomerTab) => void navigate({ to: '/customers/$customerId', params: { customerId: customer.id }, search: { ...search, tab: next }, replace: true });
  return (
    <Box>
      <Tabs value={tab} aria-label={t('page.logs')} onChange={(_event, next: CustomerTab) => choose(next)} sx={{ px: 1, minHeight: 36, '& .MuiTab-root': { minHeight: 36, textTransform: 'none' } }}>
        <Tab value="history" id="tab-history" aria-controls="panel-log" label={t('page.history')} disableRipple />
        {mayAudit && <Tab value="reads" id="tab-reads" aria-controls="panel-log" label={t('page.reads')} disableRipple />}
      </Tabs>
      <Box role="tabpanel" id="panel-log" aria-labelledby={`tab-${tab}`} sx={{ px: 2, py: 1 }}>
        {tab === 'history' ? <History customer={customer} /> : <Can permission="audit:read"><ReadLines customerId={customer.id} /></Can>}
      </Box>
    </Box>
  );
}

function History({ customer }: { readonly customer: Customer }) {
  const { t } = useTranslation('customers');
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const names = useMemo(() => new Map([[customer.id, customer.fullName], ...customer.owned.map(({ account }) => [account.id, account.number] as const)]), [customer]);
  const { nodes, pageInfo } = customer.history;
  const more = async () => {
    setBusy(true);
    await client.query({ query: CustomerHistoryDocument, variables: { id: customer.id, after: pageInfo.endCursor }, fetchPolicy: 'network-only' }).catch(() => undefined);
    setBusy(false);
  };
  if (nodes.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{t('page.noHistory')}</Typography>;
  return (
    <>
      <EventList events={nodes} names={names} />
      {pageInfo.hasNextPage && <Button disabled={busy} onClick={() => void more()}>{t('reads.more')}</Button>}
    </>
  );
}
