import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import { useMonthText } from '../../text/use-month-text.js';
import { StateDot } from '../../ui/state-dot.js';
import type { OperationDoneFragment } from './operations.generated.js';

const REASONS = ['notNaturalPerson', 'packageIncomplete', 'noDebt'] as const;

export interface OperationDoneProps {
  readonly done: OperationDoneFragment;
  /** Opens the registration of a recalculation for these months; missing where the person may not register. */
  readonly onRecalculate: ((months: readonly string[]) => void) | undefined;
  readonly onUndo: () => void;
  readonly onAccount: () => void;
}

/** What came of the operation: the letter, new accounts, months to recalculate, and the way back. */
export function OperationDone({ done, onRecalculate, onUndo, onAccount }: OperationDoneProps) {
  const { t } = useTranslation(['operations', 'accounts']);
  const format = useFormat();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { operation } = done;
  if (operation === null) return null;
  const refused = operation.outcome === 'refused';
  const months = done.recalculationMonths ?? [];
  return (
    <Box component="section" aria-labelledby="operation-done" sx={{ maxWidth: 640, border: 1, borderColor: 'divider', borderRadius: 1, backgroundColor: 'background.paper', p: 2, display: 'flex', flexDirection: 'column', gap: 1.5, alignItems: 'flex-start' }}>
      <StateDot look={refused ? 'ring' : 'dot'}>{t(refused ? 'operations:done.refused' : 'operations:done.done')}</StateDot>
      <Typography component="h2" variant="h2" id="operation-done" ref={heading} tabIndex={-1} sx={{ fontSize: 16, '&:focus': { outline: 'none' } }}>
        {t(`accounts:operation.kind.${operation.kind}`)} {t('accounts:operation.from', { date: format.date(operation.effectiveOn) })}
      </Typography>
      {refused && (
        <Box component="ul" sx={{ pl: 2.5 }}>
          {REASONS.filter((reason) => operation.reasons.includes(reason)).map((reason) => (
            <li key={reason}>{t(`accounts:operation.reason.${reason}`)}</li>
          ))}
        </Box>
      )}
      <Letter done={done} />
      {(done.newAccounts ?? []).map((account) => (
        <Typography key={account.id}>
          {t('operations:done.opened')}{' '}
          <Link to="/reception" search={{ account: account.id }}>
            {account.number}
          </Link>
          , {account.customer.fullName}
        </Typography>
      ))}
      {operation.kind === 'changeOwner' && done.account !== null && (
        <Link to="/accounts/$accountId/$operation" params={{ accountId: done.account.id, operation: 'divideDebt' }}>
          {t('operations:kind.divideDebt')}
        </Link>
      )}
      {months.length > 0 && <Recalculate months={months} onRecalculate={onRecalculate} />}
      <Box sx={{ display: 'flex', gap: 1, pt: 0.5 }}>
        <Button variant={months.length > 0 && onRecalculate !== undefined ? 'outlined' : 'contained'} onClick={onAccount}>
          {t('operations:done.toAccount')}
        </Button>
        {!refused && (
          <Button variant="text" onClick={onUndo}>
            {t('accounts:operation.undo')}
          </Button>
        )}
      </Box>
    </Box>
  );
}

function Letter({ done }: { readonly done: OperationDoneFragment }) {
  const { t } = useTranslation('operations');
  const pick = useLocalized();
  const format = useFormat();
  const { letter } = done;
  if (letter === null) return null;
  return <Typography>{t('done.letter', { kind: pick(letter.kind.label), number: letter.number ?? '—', date: format.date(letter.on) })}</Typography>;
}

export interface RecalculateProps {
  readonly months: readonly string[];
  readonly onRecalculate: ((months: readonly string[]) => void) | undefined;
}

/** A fact dated in the past touches months already charged: their recalculation is offered. */
export function Recalculate({ months, onRecalculate }: RecalculateProps) {
  const { t } = useTranslation('operations');
  const monthText = useMonthText();
  const [first = '', last = first] = [months[0], months.at(-1)];
  const span = months.length > 4 ? t('recalculate.span', { first: monthText(first), last: monthText(last), count: months.length }) : months.map(monthText).join(', ');
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1.25, width: '100%', backgroundColor: 'var(--mui-palette-look-amberSurface)', display: 'flex', flexDirection: 'column', gap: 1, alignItems: 'flex-start' }}>
      <Typography>{t('recalculate.touches', { months: span })}</Typography>
      {onRecalculate !== undefined && (
        <Button variant="contained" onClick={() => onRecalculate(months)}>
          {t('recalculate.open')}
        </Button>
      )}
    </Box>
  );
}
