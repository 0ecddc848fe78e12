import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../access/viewer-context.js';
import { DocumentPackagesDocument, type PackageFieldsFragment } from '../../features/account-operations/operations.generated.js';
import { PackageForm } from '../../features/account-operations/package-form.js';
import { OPERATION_KINDS } from '../../features/account-operations/urls.js';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { PageTitle } from '../../ui/page-title.js';
import { EmptyState, ErrorState, LoadingRows } from '../../ui/states.js';

/** Settings · packages: which papers every operation needs, and how long missing ones are waited for. */
export function PackagesPage() {
  const { t } = useTranslation('packages');
  const { operation } = useSearch({ from: '/signed-in/settings/packages' });
  const { staff } = useViewer();
  const faultText = useFaultText();
  const { data, error, refetch } = useQuery(DocumentPackagesDocument);
  const all = data?.documentPackages ?? [];
  const open = all.find((one) => one.operation === operation) ?? all[0];
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      <PageTitle title={t('title')} />
      {error !== undefined && data === undefined && <ErrorState text={faultText(error)} onRetry={() => void refetch()} />}
      {data === undefined && error === undefined && <LoadingRows rows={8} />}
      {data !== undefined && open === undefined && <EmptyState title={t('empty')} />}
      {open !== undefined && (
        <Box sx={{ flex: 1, minHeight: 0, display: 'flex', borderTop: 1, borderColor: 'divider' }}>
          <PackageList packages={all} open={open} />
          <Box sx={{ flex: 1, minWidth: 0, overflow: 'auto', p: 2 }}>
            <PackageForm key={open.operation} checklist={open} staffId={staff.id} />
          </Box>
        </Box>
      )}
    </Box>
  );
}

function PackageList({ packages, open }: { readonly packages: readonly PackageFieldsFragment[]; readonly open: PackageFieldsFragment }) {
  const { t } = useTranslation('packages');
  const name = useOperationName();
  return (
    <Box component="nav" aria-label={t('title')} sx={{ width: 264, flex: 'none', borderRight: 1, borderColor: 'divider', overflow: 'auto', backgroundColor: 'background.paper' }}>
      <Box component="ul" sx={{ listStyle: 'none' }}>
        {packages.map((one) => (
          <Box component="li" key={one.operation} sx={{ '& > a': { display: 'block', px: 2, py: '6px', color: 'inherit', textDecoration: 'none', borderLeft: '3px solid', borderColor: one === open ? 'primary.main' : 'transparent', backgroundColor: one === open ? 'action.selected' : 'transparent' }, '& > a:focus-visible': { outlineOffset: -2 } }}>
            <Link to="/settings/packages" search={{ operation: one.operation }} aria-current={one === open ? 'true' : undefined}>
              {name(one.operation)}
              <Box component="span" sx={{ display: 'block', color: 'text.secondary', fontSize: 12 }}>
                {t('papers', { count: one.items.length })}
              </Box>
            </Link>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function useOperationName(): (operation: string) => string {
  const { t } = useTranslation(['operations', 'packages']);
  return (operation) => {
    const kind = OPERATION_KINDS.find((one) => one === operation);
    if (kind !== undefined) return t(`operations:kind.${kind}`);
    return operation === 'contract' ? t('packages:contract') : operation;
  };
}
