import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/use-texts.js';
import type { AccountCardFieldsFragment } from './account-card.generated.js';
import { PaperLink } from './paper-link.js';
import { useFactValue } from './use-fact-value.js';

export type OperationOnCard = AccountCardFieldsFragment['operations'][number];

export interface OperationLinesProps {
  readonly account: AccountCardFieldsFragment;
  readonly onUndo?: (operation: OperationOnCard) => void;
}

/** What was done to the account, what it changed from when, on which paper, and the way back: a correcting operation. */
export function OperationLines({ account, onUndo }: OperationLinesProps) {
  const { t } = useTranslation('accounts');
  if (account.operations.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{t('operation.none')}</Typography>;
  return (
    <Box component="ol" sx={{ listStyle: 'none' }} aria-label={t('tab.operations')}>
      {account.operations.map((operation) => (
        <OperationLine key={operation.id} operation={operation} account={account} {...(onUndo !== undefined && operation.canUndo && { onUndo })} />
      ))}
    </Box>
  );
}

function OperationLine({ operation, account, onUndo }: OperationLinesProps & { readonly operation: OperationOnCard }) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const changes = useOperationChanges(account);
  const undone = operation.undoneById !== null;
  return (
    <Box component="li" sx={{ display: 'grid', gridTemplateColumns: '96px minmax(0, 1fr) auto', columnGap: 1.5, py: '6px', borderBottom: 1, borderColor: 'divider', color: undone ? 'var(--mui-palette-look-pale)' : 'inherit' }}>
      <Box component="time" dateTime={operation.recordedAt} sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
        {format.dateTime(operation.recordedAt)}
      </Box>
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Box component="span" sx={{ fontWeight: 550 }}>
          {t(`operation.kind.${operation.kind}`)}
        </Box>{' '}
        {t('operation.from', { date: format.date(operation.effectiveOn) })}
        <Box component="span" sx={{ color: undone ? 'inherit' : 'text.secondary' }}> — {operation.recordedBy.fullName}</Box>
        {changes(operation).map((line) => (
          <Box key={line}>{line}</Box>
        ))}
        {operation.reasons.length > 0 && <Box>{t('operation.refusedFor', { reasons: operation.reasons.map((reason) => reasonText(t, reason)).join('; ') })}</Box>}
        {operation.note !== null && <Box sx={{ color: 'text.secondary' }}>{operation.note}</Box>}
        {operation.document !== null && (
          <Box sx={{ color: 'text.secondary' }}>
            <PaperLink paper={operation.document} />
          </Box>
        )}
        {undone && <Box>{t('operation.undone')}</Box>}
      </Box>
      <Box>{onUndo !== undefined && <Button onClick={() => onUndo(operation)}>{t('operation.undo')}</Button>}</Box>
    </Box>
  );
}

const REASONS = ['notNaturalPerson', 'packageIncomplete', 'noDebt'] as const;

function reasonText(t: ReturnType<typeof useTranslation<'accounts'>>['t'], reason: string): string {
  const known = REASONS.find((one) => one === reason);
  return known === undefined ? reason : t(`operation.reason.${known}`);
}

/** «площадь: 54,3 м² → 62,1 м²»; owners by name, as the card knows them. */
function useOperationChanges(account: AccountCardFieldsFragment): (operation: OperationOnCard) => readonly string[] {
  const { t } = useTranslation('accounts');
  const valueText = useFactValue();
  const names = new Map(account.ownerships.map(({ customer }) => [customer.id, customer.fullName]));
  return ({ changes }) =>
    changes.flatMap(({ field, before, after }) => {
      if (field === 'area' || field === 'residents' || field === 'chargeBasis') return [`${t(`fact.kind.${field}`)}: ${valueText(field, before)} → ${valueText(field, after)}`];
      if (field === 'customerId') return [`${t('card.owner')}: ${names.get(String(before)) ?? '—'} → ${names.get(String(after)) ?? '—'}`];
      return [];
    });
}
