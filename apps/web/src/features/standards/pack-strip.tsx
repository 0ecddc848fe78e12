import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import type { EditionRowFragment } from './standards.generated.js';
import { usePeriod } from './use-period.js';

/** Which document is shown: its number, edition, dates and size, in one line. */
export function PackStrip({ edition }: { readonly edition: EditionRowFragment }) {
  const { t } = useTranslation('standards');
  const label = useLocalized();
  const format = useFormat();
  const period = usePeriod();
  const facts = [
    { term: t('pack.document'), value: [edition.documentNo, label(edition.title)].filter(Boolean).join(' · '), grow: true },
    { term: t('pack.edition'), value: edition.edition, grow: false },
    { term: t('pack.valid'), value: edition.state === 'draft' ? t('state.draft') : period(edition), grow: false },
    { term: t('pack.norms'), value: format.number(edition.normCount), grow: false },
  ];
  return (
    <Box component="dl" aria-label={t('pack.label')} sx={{ display: 'flex', flexWrap: 'wrap', mx: 2, mb: 1.25, border: 1, borderColor: 'divider', borderRadius: 1, backgroundColor: 'background.paper', flex: 'none' }}>
      {facts.map((fact, at) => (
        <Box key={fact.term} sx={{ px: 1.5, py: 0.75, borderLeft: at === 0 ? 0 : 1, borderColor: 'divider', flex: fact.grow ? '1 1 320px' : '0 0 auto', minWidth: 0 }}>
          <Box component="dt" sx={{ color: 'text.secondary', fontSize: 12, lineHeight: '16px' }}>{fact.term}</Box>
          <Box component="dd" sx={{ fontWeight: 600 }}>{fact.value}</Box>
        </Box>
      ))}
    </Box>
  );
}
