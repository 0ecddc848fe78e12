import { useMutation } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { fieldMessage } from '../../forms/field-message.js';
import { FormSummary } from '../../forms/form-summary.js';
import { FormTextField } from '../../forms/form-text-field.js';
import { shownProblems } from '../../forms/shown-problems.js';
import { useSubmit } from '../../forms/use-submit.js';
import { useFormat } from '../../text/use-texts.js';
import { AppDialog } from '../../ui/app-dialog.js';
import { showToast } from '../../ui/toast.js';
import { Recalculate } from './operation-done.js';
import { UndoOperationDocument, type OperationDoneFragment } from './operations.generated.js';

interface UndoValues {
  readonly reason: string;
}

const schema = v.object({ reason: v.pipe(v.string(), v.trim(), v.nonEmpty(fieldMessage('required')), v.maxLength(500, fieldMessage('tooLong', { max: 500 }))) });

export interface UndoDialogProps {
  readonly operation: { readonly id: string; readonly kind: NonNullable<OperationDoneFragment['operation']>['kind']; readonly effectiveOn: string };
  /** The account in the version that was read. */
  readonly account: { readonly id: string; readonly version: number };
  readonly onRecalculate: ((months: readonly string[]) => void) | undefined;
  readonly onClose: () => void;
  readonly onUndone: () => void;
}

/** Undoes by a correcting operation with its reason: nothing is deleted, what was before stands again. */
export function UndoDialog({ operation, account, onRecalculate, onClose, onUndone }: UndoDialogProps) {
  const { t } = useTranslation(['operations', 'accounts', 'common']);
  const format = useFormat();
  const [key] = useState(() => crypto.randomUUID());
  const [months, setMonths] = useState<readonly string[]>([]);
  const form = useForm<UndoValues, unknown, UndoValues>({ defaultValues: { reason: '' }, resolver: standardSchemaResolver(schema), shouldFocusError: false });
  const [undo] = useMutation(UndoOperationDocument);
  const { submit, sending } = useSubmit<UndoValues>({
    form,
    send: async ({ reason }) => {
      const { data } = await undo({ variables: { input: { operationId: operation.id, version: account.version, reason, idempotencyKey: key } } });
      const payload = data?.undoOperation;
      if (payload === undefined || payload.problems.length > 0) return shownProblems(payload?.problems ?? [], ['reason']);
      showToast({ text: t('operations:undo.done') });
      onUndone();
      const touched = payload.recalculationMonths ?? [];
      if (touched.length > 0 && onRecalculate !== undefined) setMonths(touched);
      else onClose();
      return [];
    },
  });
  const over = months.length > 0;
  return (
    <AppDialog
      open
      width={560}
      title={t('operations:undo.title')}
      onClose={onClose}
      onSubmit={() => (over ? onClose() : void submit())}
      actions={
        over ? (
          <Button type="submit">{t('common:action.close')}</Button>
        ) : (
          <>
            <Button type="submit" variant="contained" disabled={sending}>
              {t('operations:undo.send')}
            </Button>
            <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          </>
        )
      }
    >
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>
        <FormSummary control={form.control} fieldsApart />
        <Typography>
          {t(`accounts:operation.kind.${operation.kind}`)} {t('accounts:operation.from', { date: format.date(operation.effectiveOn) })}. {t('operations:undo.what')}
        </Typography>
        {over ? <Recalculate months={months} onRecalculate={onRecalculate} /> : <FormTextField control={form.control} name="reason" label={t('operations:undo.reason')} rows={2} autoFocus />}
      </Box>
    </AppDialog>
  );
}
