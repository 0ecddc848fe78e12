import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CompanyDocument } from '../../access/session.generated.js';
import { useKeepViewer, type Viewer } from '../../access/viewer-context.js';
import { useLanguage, useLocalized } from '../../text/use-texts.js';
import { changeLanguage } from '../../text/i18n.js';
import { useTabTitle } from '../../ui/page-title.js';
import { LanguageMenu } from '../shell/language-menu.js';
import { SchemeMenu } from '../shell/scheme-menu.js';
import { SignInForm } from '../session/sign-in-form.js';

/** The door: whose house it is, login and password; afterwards back to where the person was going. */
export function SignInPage() {
  const { t } = useTranslation(['access', 'common']);
  const label = useLocalized();
  const language = useLanguage();
  const { data } = useQuery(CompanyDocument, { fetchPolicy: 'cache-first' });
  const { back } = useSearch({ from: '/sign-in' });
  const keepViewer = useKeepViewer();
  const navigate = useNavigate();
  const router = useRouter();
  useTabTitle(t('signIn.title'));

  async function enter(viewer: Viewer): Promise<void> {
    keepViewer(viewer);
    await router.invalidate();
    await navigate({ href: back ?? '/', replace: true });
  }

  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column', overflow: 'auto' }}>
      <Box component="header" sx={{ display: 'flex', alignItems: 'center', gap: 0.5, p: 1, pl: 2 }}>
        <Box component="span" sx={{ mr: 'auto', fontWeight: 600, fontSize: 15 }}>{t('common:product')}</Box>
        <LanguageMenu language={language} onChange={(next) => void changeLanguage(next)} />
        <SchemeMenu />
      </Box>
      <Box component="main" sx={{ flex: 1, display: 'flex', alignItems: 'flex-start', justifyContent: 'center', px: 2, pt: { xs: 3, md: '12vh' }, pb: 4 }}>
        <Box sx={{ width: 360, maxWidth: '100%' }}>
          <Box sx={{ minHeight: 42, mb: 2 }}>
            <Typography sx={{ fontSize: 16, lineHeight: '22px', fontWeight: 600 }}>{data ? label(data.company.name) : '\u00A0'}</Typography>
            <Typography sx={{ color: 'text.secondary' }}>{t('signIn.service')}</Typography>
          </Box>
          <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, backgroundColor: 'background.paper', p: 2.5 }}>
            <Typography component="h1" variant="h1" sx={{ mb: 1.5 }}>
              {t('signIn.title')}
            </Typography>
            {back !== undefined && <Typography sx={{ color: 'text.secondary', mb: 1.5 }}>{t('signIn.ended')}</Typography>}
            <SignInForm submitLabel={t('signIn.submit')} onSignedIn={enter} />
          </Box>
          <Typography sx={{ mt: 1.5, fontSize: 12, color: 'text.secondary' }}>{t('signIn.forgotten')}</Typography>
        </Box>
      </Box>
    </Box>
  );
}
