import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Language } from '@ortalyk/contract';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Receipt } from '../../features/appeals/receipt.js';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { loadTexts } from '../../text/i18n.js';
import { KeyHint } from '../../ui/key-hint.js';
import { useShortcuts } from '../../ui/keyboard.js';
import { PageTitle } from '../../ui/page-title.js';
import { EmptyState, ErrorState, LoadingRows } from '../../ui/states.js';
import { AppealReceiptDocument } from './appeal-page.generated.js';

/** The receipt as it is printed, in the customer's language. */
export function ReceiptPage() {
  const { t } = useTranslation('appeals');
  const { appealId } = useParams({ from: '/signed-in/appeals/$appealId/receipt' });
  const faultText = useFaultText();
  const { data, error, refetch } = useQuery(AppealReceiptDocument, { variables: { id: appealId } });
  const appeal = data?.appeal;
  const ready = useLanguageReady(appeal?.language);
  const back = useReceiptKeys(appealId);
  return (
    <Box sx={{ height: '100%', overflow: 'auto', '@media print': { height: 'auto', overflow: 'visible' } }}>
      <Box sx={{ '@media print': { display: 'none' } }}>
        <PageTitle
          title={t('receipt.title1', { number: appeal?.number ?? '' })}
          actions={
            <>
              <Button variant="contained" disabled={!ready} onClick={() => window.print()} endIcon={<KeyHint>P</KeyHint>} aria-keyshortcuts="P">
                {t('receipt.print')}
              </Button>
              <Button variant="text" onClick={back} endIcon={<KeyHint>Esc</KeyHint>} aria-keyshortcuts="Escape">
                {t('receipt.back')}
              </Button>
            </>
          }
        />
      </Box>
      <Box sx={{ px: 2, pb: 4, '@media print': { p: 0 } }}>
        {error !== undefined && <ErrorState text={faultText(error)} onRetry={() => void refetch()} />}
        {appeal === null && <EmptyState title={t('card.missing')} hint={t('card.missingHelp')} />}
        {error === undefined && appeal === undefined && <LoadingRows rows={10} />}
        {ready && appeal != null && data !== undefined && <Receipt appeal={appeal} company={data.company} />}
      </Box>
    </Box>
  );
}

/** The customer's language may not be the clerk's: its texts are brought first. */
function useLanguageReady(language: Language | undefined): boolean {
  const [ready, setReady] = useState<Language | null>(null);
  useEffect(() => {
    if (language === undefined) return undefined;
    let live = true;
    void loadTexts(language).then(() => live && setReady(language));
    return () => {
      live = false;
    };
  }, [language]);
  return language !== undefined && ready === language;
}

function useReceiptKeys(appealId: string): () => void {
  const { t } = useTranslation(['frontOffice', 'appeals']);
  const navigate = useNavigate();
  const labels = { print: t('frontOffice:keys.print'), back: t('appeals:receipt.back') };
  const back = useMemo(() => () => void navigate({ to: '/appeals/$appealId', params: { appealId } }), [navigate, appealId]);
  useShortcuts(
    useMemo(
      () => [
        { code: 'KeyP', label: labels.print, shown: 'P', run: () => window.print() },
        { code: 'Escape', label: labels.back, shown: 'Esc', run: back },
      ],
      [labels.print, labels.back, back],
    ),
  );
  return back;
}
