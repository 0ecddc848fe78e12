import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { faultOf } from '../graphql/faults.js';
import type { ProblemLike } from '../text/problem-text.js';
import { AppDialog } from '../ui/app-dialog.js';
import { FormSummary } from './form-summary.js';
import type { ApplyProblemsOptions } from './problems.js';
import { useSubmit } from './use-submit.js';

export interface FormDialogProps<Values extends FieldValues, Sent extends FieldValues> {
  readonly title: string;
  readonly form: UseFormReturn<Values, unknown, Sent>;
  /** Sends the form; the problems the server found. */
  readonly send: (values: Sent) => Promise<readonly ProblemLike[]>;
  readonly onDone: () => void;
  readonly onClose: () => void;
  /** Reads the record anew after a version conflict, so that pressing again acts on what it now says. */
  readonly onStale?: (() => Promise<unknown>) | undefined;
  readonly submitLabel: string;
  readonly fieldOf?: ApplyProblemsOptions<Values>['fieldOf'];
  readonly busy?: boolean;
  readonly width?: number;
  readonly danger?: boolean;
  readonly children: ReactNode;
}

/** A short form in a dialog: sent once, refusals under their fields, closed when accepted. */
export function FormDialog<Values extends FieldValues, Sent extends FieldValues = Values>(props: FormDialogProps<Values, Sent>) {
  const { t } = useTranslation('common');
  const { form, send, onDone, onClose, onStale, fieldOf } = props;
  const { submit, sending } = useSubmit<Values, Sent>({
    form,
    ...(fieldOf && { fieldOf }),
    send: async (values) => {
      try {
        const problems = await send(values);
        if (problems.length === 0) onDone();
        return problems;
      } catch (error) {
        if (faultOf(error).code === 'STALE') await onStale?.();
        throw error;
      }
    },
  });
  return (
    <AppDialog
      open
      title={props.title}
      onClose={onClose}
      onSubmit={() => void submit()}
      {...(props.width !== undefined && { width: props.width })}
      actions={
        <>
          <Button type="submit" variant="contained" {...(props.danger === true && { color: 'error' })} disabled={sending || props.busy === true}>
            {props.submitLabel}
          </Button>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
        </>
      }
    >
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>
        <FormSummary control={form.control as never} fieldsApart />
        {props.children}
      </Box>
    </AppDialog>
  );
}
