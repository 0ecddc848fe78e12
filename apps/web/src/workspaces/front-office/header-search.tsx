import { useNavigate } from '@tanstack/react-router';
import { usePermission } from '../../access/can.js';
import { SearchBox } from '../../features/accounts/search-box.js';
import type { EverythingFound } from '../../features/accounts/search-combobox.js';
import type { SearchHit } from '../../features/accounts/use-search.js';
import { ExportFound } from '../../features/export/export-found.js';

/** The search of the header: an account opens at the reception, everything else on its own page; who is not found is registered without an account. */
export function HeaderSearch() {
  const navigate = useNavigate();
  const mayRegister = usePermission('appeals:register');
  return <SearchBox onOpen={useOpenHit()} onWithoutAccount={mayRegister ? () => void navigate({ to: '/appeals/new' }) : undefined} offer={offerExport} />;
}

function useOpenHit(): (hit: SearchHit) => void {
  const navigate = useNavigate();
  return ({ kind, id, account, house }) => {
    if (kind === 'customer') void navigate({ to: '/customers/$customerId', params: { customerId: id } });
    else if (kind === 'contract') void navigate({ to: '/contracts/$contractId', params: { contractId: id } });
    else if (kind === 'appeal') void navigate({ to: '/appeals/$appealId', params: { appealId: id } });
    else if (kind === 'house' || (kind === 'meter' && account === null)) void navigate({ to: '/houses/$houseId', params: { houseId: house?.id ?? id } });
    else void navigate({ to: '/reception', search: { account: account?.id ?? id } });
  };
}

function offerExport(found: EverythingFound) {
  return <ExportFound {...found} />;
}
