import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Can } from '../../access/can.js';
import { CompanyDocument, SetLanguageDocument } from '../../access/session.generated.js';
import { useViewer } from '../../access/viewer-context.js';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { useLocalized } from '../../text/use-texts.js';
import { showToast } from '../../ui/toast.js';
import { LanguageMenu } from './language-menu.js';
import { PersonMenu } from './person-menu.js';
import { SchemeMenu } from './scheme-menu.js';

const HeaderSearch = lazy(async () => ({ default: (await import('../../workspaces/front-office/header-search.js')).HeaderSearch }));

/** 44 px: product and company, the one search box, language, look, person. */
export function Header({ onKeys }: { readonly onKeys: () => void }) {
  const { t } = useTranslation('common');
  const label = useLocalized();
  const { data } = useQuery(CompanyDocument, { fetchPolicy: 'cache-first' });
  const { mustChangePassword } = useViewer();
  return (
    <Box component="header" sx={{ height: 44, flex: 'none', display: 'flex', alignItems: 'center', gap: 1, pl: 2, pr: 1, backgroundColor: 'var(--mui-palette-look-header)', borderBottom: 1, borderColor: 'divider', '@media print': { display: 'none' } }}>
      <Box component={Link} to="/" sx={{ color: 'text.primary', textDecoration: 'none', fontWeight: 600, fontSize: 15, whiteSpace: 'nowrap', display: { xs: 'none', sm: 'block' } }}>
        {t('product')}
      </Box>
      <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis', minWidth: 60, mr: 1.5, display: { xs: 'none', md: 'block' } }}>
        {data ? label(data.company.shortName) : ''}
      </Box>
      <Box role="search" sx={{ flex: { xs: '1 1 60px', sm: '0 1 520px' }, minWidth: 0, '& kbd': { display: { xs: 'none', sm: 'inline-block' } } }}>
        {!mustChangePassword && (
          <Can permission="accounts:read">
            <Suspense fallback={null}>
              <HeaderSearch />
            </Suspense>
          </Can>
        )}
      </Box>
      <Box sx={{ ml: 'auto', display: 'flex', alignItems: 'center', flex: 'none' }}>
        <ViewerLanguage />
        <SchemeMenu />
        <PersonMenu onKeys={onKeys} />
      </Box>
    </Box>
  );
}

/** The person's own language: kept by the server, so that every machine speaks it. */
function ViewerLanguage() {
  const { staff } = useViewer();
  const [setLanguage] = useMutation(SetLanguageDocument);
  const client = useApolloClient();
  const faultText = useFaultText();
  return (
    <LanguageMenu
      language={staff.language}
      onChange={(language) => {
        // At once on the screen; the server's word follows.
        const id = client.cache.identify({ __typename: 'Staff', id: staff.id });
        const set = (value: string) => client.cache.modify({ ...(id !== undefined && { id }), fields: { language: () => value } });
        set(language);
        setLanguage({ variables: { input: { language } } }).catch((error: unknown) => {
          set(staff.language);
          showToast({ text: faultText(error) });
        });
      }}
    />
  );
}
