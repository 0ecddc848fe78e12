import Box from '@mui/material/Box';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Can } from '../../access/can.js';
import { ContractFilters } from '../../features/contracts/contract-filters.js';
import { contractFilter, ContractsList, useContractsCount } from '../../features/contracts/contracts-list.js';
import { parseContractsSearch, type ContractsSearch } from '../../features/contracts/urls.js';
import { ExportButton } from '../../features/export/export-button.js';
import { useFormat } from '../../text/use-texts.js';
import { ButtonLink } from '../../ui/button-link.js';
import { PageTitle } from '../../ui/page-title.js';
import { SplitView } from '../../ui/split-view.js';
import { useBackKey } from '../../ui/use-back-key.js';
import { ContractView } from './contract-view.js';
import { ContractToolbar } from './contract-toolbar.js';
import { focusOpenRow } from './focus-open-row.js';

/** Contracts with what is owed on them; the open one stands beside the list. */
export function ContractsPage() {
  const { t } = useTranslation('contracts');
  const search = useSearch({ from: '/signed-in/contracts' });
  const navigate = useNavigate();
  const go = useCallback((next: ContractsSearch, replace: boolean) => void navigate({ to: '/contracts', search: next, replace }), [navigate]);
  const open = search.contract;
  const close = useCallback(() => {
    focusOpenRow();
    go(parseContractsSearch({ ...search, contract: undefined }), false);
  }, [go, search]);
  useBackKey(() => (open === undefined ? undefined : close()));
  const clear = () => go(open === undefined ? {} : { contract: open }, true);
  return (
    <SplitView
      detailLabel={t('card.region')}
      detailWidth="clamp(520px, 50%, 820px)"
      detail={open === undefined ? null : <ContractView key={open} id={open} headingLevel="h2" toolbar={<ContractToolbar id={open} onClose={close} />} />}
      master={
        <>
          <PageTitle title={t('list.title')} beside={<Count search={search} />} actions={<><ExportButton list="contracts" variables={{ filter: contractFilter(search) }} /><Can permission="contracts:write"><ButtonLink variant="contained" to="/contracts/new" search={{}}>{t('list.new')}</ButtonLink></Can></>} />
          <ContractFilters search={search} onChange={(change) => go(parseContractsSearch({ ...search, ...change }), true)} onClear={clear} />
          <ContractsList search={search} narrow={open !== undefined} onClear={clear} onOpen={(contract) => go({ ...search, contract }, open !== undefined)} />
        </>
      }
    />
  );
}

function Count({ search }: { readonly search: ContractsSearch }) {
  const { t } = useTranslation('contracts');
  const format = useFormat();
  const count = useContractsCount(search);
  return <Box component="span" role="status" sx={{ color: 'text.secondary' }}>{count === undefined ? '' : t('list.count', { count, shown: format.number(count) })}</Box>;
}
