import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { phoneText } from '../../text/phone-text.js';
import { useFormat, useLanguage } from '../../text/use-texts.js';
import { ButtonLink } from '../../ui/button-link.js';
import type { Candidate } from './use-candidates.js';

/** Those it may be already, beside the form: in what they are alike, what they own, and the way to open that one instead. */
export function CandidatesPanel({ candidates }: { readonly candidates: readonly Candidate[] }) {
  const { t } = useTranslation('customers');
  return (
    <Box component="section" aria-label={t('candidates.title')} aria-live="polite" sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5, backgroundColor: candidates.length > 0 ? 'var(--mui-palette-look-amberSurface)' : 'background.paper' }}>
      <Typography component="h2" variant="h2" sx={{ mb: 0.5 }}>
        {candidates.length === 0 ? t('candidates.none') : t('candidates.found', { count: candidates.length })}
      </Typography>
      {candidates.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{t('candidates.noneHint')}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', display: 'flex', flexDirection: 'column', gap: 1.25 }}>
        {candidates.map((candidate) => (
          <CandidateLine key={candidate.customer.id} candidate={candidate} />
        ))}
      </Box>
    </Box>
  );
}

function CandidateLine({ candidate: { customer, reasons } }: { readonly candidate: Candidate }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const language = useLanguage();
  const phones = customer.contacts.filter(({ kind }) => kind === 'phone').map(({ value }) => phoneText(value));
  const facts = [customer.taxId, customer.birthOn === null ? null : format.date(customer.birthOn), ...phones].filter((fact) => fact !== null);
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider', pt: 1 }}>
      <Typography sx={{ fontWeight: 600 }}>{customer.fullName}</Typography>
      <Box>{facts.join(' · ')}</Box>
      <Box sx={{ color: 'text.secondary' }}>{t('candidates.alike', { reasons: reasons.map((reason) => t(`reason.${reason}`)).join(', ') })}</Box>
      {customer.owned.filter(({ toOn }) => toOn === null).slice(0, 3).map(({ id, account }) => (
        <Box key={id} sx={{ color: 'text.secondary' }}>
          {account.number} · {(language === 'kk' ? account.addressKk : null) ?? account.address}
        </Box>
      ))}
      <ButtonLink to="/customers/$customerId" params={{ customerId: customer.id }} sx={{ mt: 0.5 }}>
        {t('candidates.open')}
      </ButtonLink>
    </Box>
  );
}
