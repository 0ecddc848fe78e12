import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../text/use-texts.js';
import { CardBlock } from '../../ui/card-block.js';
import { ContractChoicesDocument, type ContractCardFieldsFragment } from './contracts.generated.js';

/** The package of papers: what was brought, what is missing. */
export function PapersBlock({ contract }: { readonly contract: ContractCardFieldsFragment }) {
  const { t } = useTranslation('contracts');
  const pick = useLocalized();
  const items = usePackage();
  // A contract from before this system never had its papers ticked off.
  if (contract.moves.length === 0) return null;
  return (
    <CardBlock title={t('papers.title')}>
      <Box component="ul" sx={{ listStyle: 'none' }}>
        {items.map((item) => {
          const brought = contract.papers.includes(item.code);
          return (
            <Box component="li" key={item.code} sx={{ color: brought ? 'inherit' : 'text.secondary' }}>
              {brought ? '✓' : '○'} {pick(item.label)} — {t(brought ? 'papers.brought' : item.required ? 'papers.missing' : 'papers.optional')}
            </Box>
          );
        })}
      </Box>
    </CardBlock>
  );
}

/** The papers a contract needs, as the administrator listed them. */
export function usePackage() {
  const { data } = useQuery(ContractChoicesDocument, { fetchPolicy: 'cache-first', errorPolicy: 'all' });
  return data?.documentPackages.find(({ operation }) => operation === 'contract')?.items ?? [];
}
