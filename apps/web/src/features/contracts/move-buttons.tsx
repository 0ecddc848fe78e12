import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ContractAction } from '@ortalyk/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContractCardFieldsFragment } from './contracts.generated.js';
import { MoveDialog, type ContractFileField } from './move-dialog.js';
import { MOVE_FIELDS } from './move-fields.js';

/** What can be done with the contract now: the usual next act first, ending it last. */
export function MoveButtons({ contract, fileField }: { readonly contract: ContractCardFieldsFragment; readonly fileField: ContractFileField }) {
  const { t } = useTranslation('contracts');
  const [asked, setAsked] = useState<ContractAction | null>(null);
  // A contract without an end needs neither notice nor renewal.
  const possible = contract.actions.filter((action) => contract.endsOn !== null || (action !== 'noticeRenewal' && action !== 'renew'));
  if (possible.length === 0) return null;
  const rank = (action: ContractAction) => (MOVE_FIELDS[action].main === true ? 0 : MOVE_FIELDS[action].ends === true ? 2 : 1);
  const ordered = possible.toSorted((a, b) => rank(a) - rank(b));
  return (
    <Box role="group" aria-label={t('moves.now')} sx={{ px: 2, pb: 1.5, display: 'flex', gap: 1, flexWrap: 'wrap' }}>
      {ordered.map((action, index) => (
        <Button key={action} variant={index === 0 && MOVE_FIELDS[action].main === true ? 'contained' : MOVE_FIELDS[action].ends === true ? 'text' : 'outlined'} onClick={() => setAsked(action)}>
          {t(`moves.do.${action}`)}
        </Button>
      ))}
      {asked !== null && <MoveDialog contract={contract} action={asked} fileField={fileField} onClose={() => setAsked(null)} />}
    </Box>
  );
}
