import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage, useLocalized } from '../../text/use-texts.js';
import { addressIn } from './address-in.js';
import { Marked } from './marked.js';
import type { SearchHit } from './use-search.js';

type Field = SearchHit['marks'][number]['field'];
const CUT = { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

/** One line of the results: its number or kind, whose or what it is, where, and by what it was found where that is not among them. */
export function HitLine({ hit }: { readonly hit: SearchHit }) {
  const { t } = useTranslation(['search', 'accounts']);
  const line = useLine(hit);
  const { matched, shown } = hit;
  return (
    <Box component="span" sx={{ display: 'grid', gridTemplateColumns: '128px minmax(0, 1fr)', columnGap: 1.5, color: line.pale ? 'var(--mui-palette-look-pale)' : 'inherit' }}>
      <Box component="span" sx={{ ...CUT, fontVariantNumeric: 'tabular-nums' }}>
        {line.lead}
      </Box>
      <Box component="span" sx={{ minWidth: 0 }}>
        <Box component="span" sx={CUT}>
          {line.first}
        </Box>
        {line.second !== null && (
          <Box component="span" sx={{ ...CUT, color: line.pale ? 'inherit' : 'text.secondary' }}>
            {line.second}
          </Box>
        )}
        {shown !== null && (matched === 'phone' || matched === 'taxId') && (
          <Box component="span" sx={{ ...CUT, color: 'text.secondary', fontSize: 12 }}>
            {t(`search:matched.${matched}`)}: <Marked text={shown} marks={hit.marks.filter(({ field }) => field === 'shown')} />
          </Box>
        )}
      </Box>
    </Box>
  );
}

interface Line {
  readonly lead: ReactNode;
  readonly first: ReactNode;
  readonly second: ReactNode;
  readonly pale: boolean;
}

function useLine(hit: SearchHit): Line {
  const { t } = useTranslation(['search', 'accounts']);
  const language = useLanguage();
  const localized = useLocalized();
  const marked = (text: string, field: Field) => <Marked text={text} marks={hit.marks.filter((mark) => mark.field === field)} />;
  const address = (place: { readonly address: string; readonly addressKk: string | null }) => marked(addressIn(place, language), language === 'kk' && place.addressKk !== null ? 'addressKk' : 'address');
  const { kind, account, customer, contract, appeal, house } = hit;
  const name = t(`search:one.${kind}`);
  if (kind === 'account' && account !== null) {
    const closed = account.state === 'closed';
    return { lead: marked(account.number, 'number'), first: <>{marked(account.customer.fullName, 'name')}{closed && ` · ${t('accounts:state.closed').toLowerCase()}`}</>, second: address(account), pale: closed };
  }
  const owner = account === null ? '' : `${account.number} · ${account.customer.fullName}`;
  if (customer !== null) return { lead: name, first: marked(customer.fullName, 'name'), second: null, pale: false };
  if (contract !== null) return { lead: name, first: marked(contract.number, 'number'), second: owner, pale: false };
  if (appeal !== null) return { lead: name, first: marked(appeal.number, 'number'), second: localized(appeal.subject.label), pale: appeal.state !== 'registered' && appeal.state !== 'inWork' };
  if (kind === 'meter') return { lead: name, first: marked(hit.shown ?? '', 'shown'), second: account === null && house !== null ? addressIn(house, language) : owner, pale: false };
  return { lead: name, first: house === null ? '' : address(house), second: house?.district == null ? null : localized(house.district.label), pale: false };
}
