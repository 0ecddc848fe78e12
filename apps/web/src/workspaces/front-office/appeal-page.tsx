import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Can, usePermission } from '../../access/can.js';
import { KeyHint } from '../../ui/key-hint.js';
import { useShortcuts } from '../../ui/keyboard.js';
import { useTabTitle } from '../../ui/page-title.js';
import { AppealView } from './appeal-view.js';

/** One appeal on the whole page; right after registration it offers the receipt first. */
export function AppealPage() {
  const { t } = useTranslation(['frontOffice', 'appeals']);
  const { appealId } = useParams({ from: '/signed-in/appeals/$appealId' });
  const { registered } = useSearch({ from: '/signed-in/appeals/$appealId' });
  const navigate = useNavigate();
  const [number, setNumber] = useState('');
  useTabTitle(number === '' ? t('frontOffice:appeals.card') : t('appeals:card.title', { number }));
  const receipt = useReceipt(appealId);
  const create = useNewAppeal();
  return (
    <Box sx={{ height: '100%', overflow: 'auto', backgroundColor: 'background.paper' }}>
      <Box sx={{ maxWidth: 1800 }}>
        <AppealView
          key={appealId}
          id={appealId}
          headingLevel="h1"
          onNumber={setNumber}
          notice={registered === true ? <RegisteredNotice number={number} onReceipt={receipt} /> : undefined}
          toolbar={
            <>
              <Button onClick={receipt} endIcon={<KeyHint>P</KeyHint>} aria-keyshortcuts="P">
                {t('frontOffice:appeals.receipt')}
              </Button>
              <Can permission="appeals:register">
                <Button onClick={create} endIcon={<KeyHint>N</KeyHint>} aria-keyshortcuts="N">
                  {t('frontOffice:registration.title')}
                </Button>
              </Can>
              <Button variant="text" onClick={() => void navigate({ to: '/appeals' })}>
                {t('frontOffice:appeals.back')}
              </Button>
            </>
          }
        />
      </Box>
    </Box>
  );
}

function useReceipt(appealId: string): () => void {
  const { t } = useTranslation('frontOffice');
  const navigate = useNavigate();
  const label = t('keys.print');
  const go = useMemo(() => () => void navigate({ to: '/appeals/$appealId/receipt', params: { appealId } }), [navigate, appealId]);
  useShortcuts(useMemo(() => [{ code: 'KeyP', label, shown: 'P', run: go }], [label, go]));
  return go;
}

/** The next person: a new appeal straight from the card of the last one. */
function useNewAppeal(): () => void {
  const { t } = useTranslation('frontOffice');
  const navigate = useNavigate();
  const allowed = usePermission('appeals:register');
  const label = t('keys.newAppeal');
  const go = useMemo(() => () => void navigate({ to: '/appeals/new' }), [navigate]);
  useShortcuts(useMemo(() => (allowed ? [{ code: 'KeyN', label, shown: 'N', run: go }] : []), [allowed, label, go]));
  return go;
}

function RegisteredNotice({ number, onReceipt }: { readonly number: string; readonly onReceipt: () => void }) {
  const { t } = useTranslation(['frontOffice', 'appeals']);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // After the card has put the focus on its heading: the next act is the receipt.
    const timer = setTimeout(() => button.current?.focus(), 0);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Box role="status" sx={{ mx: 2, mb: 1, px: 1.5, py: 0.75, display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap', border: 1, borderColor: 'divider', borderRadius: 1, backgroundColor: 'var(--mui-palette-look-chosen)' }}>
      <Box component="span" sx={{ fontWeight: 600 }}>
        {t('appeals:form.saved', { number })}
      </Box>
      <Button ref={button} variant="contained" onClick={onReceipt} endIcon={<KeyHint>P</KeyHint>} aria-keyshortcuts="P">
        {t('frontOffice:keys.print')}
      </Button>
    </Box>
  );
}
