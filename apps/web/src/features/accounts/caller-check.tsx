import Check from '@mui/icons-material/Check';
import ErrorOutline from '@mui/icons-material/ErrorOutlineOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePermission } from '../../access/can.js';
import { useFormat } from '../../text/use-texts.js';
import { KeyHint } from '../../ui/key-hint.js';
import { useShortcuts } from '../../ui/keyboard.js';
import type { AccountCardFieldsFragment } from './account-card.generated.js';
import { CallerDialog } from './caller-dialog.js';

export interface CallerCheckProps {
  readonly account: AccountCardFieldsFragment;
  readonly onChecked: () => void;
}

/** Who is asking: checked a moment ago, or to be checked before anything personal is said. */
export function CallerCheck({ account, onChecked }: CallerCheckProps) {
  const { t } = useTranslation('accounts');
  const mayCheck = usePermission('customers:read');
  const [asking, setAsking] = useState(false);
  const label = t('caller.ask');
  useShortcuts(useMemo(() => (mayCheck ? [{ code: 'KeyV', label, shown: 'V', run: () => setAsking(true) }] : []), [mayCheck, label]));
  return (
    <>
      <CheckedLine check={account.callerCheck} />
      {mayCheck && (
        <Button variant="text" onClick={() => setAsking(true)} endIcon={<KeyHint>V</KeyHint>} aria-keyshortcuts="V">
          {t(account.callerCheck === null ? 'caller.ask' : 'caller.again')}
        </Button>
      )}
      {asking && (
        <CallerDialog
          account={account}
          onClose={() => setAsking(false)}
          onChecked={() => {
            setAsking(false);
            onChecked();
          }}
        />
      )}
    </>
  );
}

function CheckedLine({ check }: { readonly check: AccountCardFieldsFragment['callerCheck'] }) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  if (check === null) return null;
  const Icon = check.passed ? Check : ErrorOutline;
  return (
    <Box component="span" title={check.staff.fullName} sx={{ display: 'inline-flex', gap: '4px', alignItems: 'center', color: check.passed ? 'text.primary' : 'var(--mui-palette-look-red)' }}>
      <Icon aria-hidden="true" sx={{ fontSize: 15 }} />
      {t(check.passed ? 'caller.passed' : 'caller.failed', { at: format.time(check.at), method: t(`caller.method.${check.method}`) })}
    </Box>
  );
}
