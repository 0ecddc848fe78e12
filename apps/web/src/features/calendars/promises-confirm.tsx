import { useApolloClient } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormSummary } from '../../forms/form-summary.js';
import { useSubmit } from '../../forms/use-submit.js';
import { faultOf } from '../../graphql/faults.js';
import type { ProblemLike } from '../../text/problem-text.js';
import { useFormat } from '../../text/use-texts.js';
import { AppDialog } from '../../ui/app-dialog.js';
import { showToast } from '../../ui/toast.js';
import { AffectedTable } from './affected-table.js';
import { CalendarYearDocument, type AffectedRowFragment } from './calendars.generated.js';

/** What a change of the calendar answers with. */
export interface Applied {
  readonly moved: readonly unknown[];
  readonly kept: readonly unknown[];
  readonly problems: readonly ProblemLike[];
}

export interface PromisesConfirmProps {
  readonly title: string;
  readonly affected: readonly AffectedRowFragment[];
  /** Words of the act for a number of promises that move. */
  readonly actLabel: (count: number) => string;
  readonly apply: (clockIds: readonly string[]) => Promise<Applied | undefined>;
  readonly onBack: () => void;
  readonly onClose: () => void;
  /** Where the change leaves nothing to come back to. */
  readonly onDone?: (() => void) | undefined;
}

/** T3: lists the open promises the change would move and moves only those that are ticked; none told to a customer gets shorter. */
export function PromisesConfirm({ title, affected, actLabel, apply, onBack, onClose, onDone = onClose }: PromisesConfirmProps) {
  const { t } = useTranslation(['calendars', 'common']);
  const format = useFormat();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set(affected.filter((one) => !one.shortened).map((one) => one.clockId)));
  const { form, submit, sending } = useApply({ apply: () => apply([...ticked]), onDone });
  return (
    <AppDialog
      open
      width={affected.length === 0 ? 520 : 1200}
      title={title}
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button type="submit" variant="contained" disabled={sending}>
            {sending ? t('common:state.saving') : actLabel(ticked.size)}
          </Button>
          <Button onClick={onBack}>{t('amend.back')}</Button>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
        </>
      }
    >
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.25 }}>
        <FormSummary control={form.control} fieldsApart />
        {affected.length === 0 ? (
          <Typography>{t('amend.none')}</Typography>
        ) : (
          <>
            <Typography component="h3" variant="h3">{t('amend.affectedTitle')}</Typography>
            <Typography sx={{ color: 'text.secondary' }}>{`${t('amend.affectedCount', { count: affected.length, shown: format.number(affected.length) })} ${t('amend.affectedText')}`}</Typography>
            <AffectedTable affected={affected} ticked={ticked} onTicked={setTicked} />
          </>
        )}
      </Box>
    </AppDialog>
  );
}

function useApply({ apply, onDone }: { readonly apply: () => Promise<Applied | undefined>; readonly onDone: () => void }) {
  const { t } = useTranslation('calendars');
  const client = useApolloClient();
  const form = useForm();
  const { submit, sending } = useSubmit({
    form,
    send: async () => {
      try {
        const applied = await apply();
        if (applied === undefined || applied.problems.length > 0) return applied?.problems ?? [];
        showToast({ text: t('amend.done', { moved: applied.moved.length, kept: applied.kept.length }) });
        onDone();
      } catch (error) {
        if (faultOf(error).code !== 'STALE') throw error;
        await client.refetchQueries({ include: [CalendarYearDocument] });
        form.setError('root.server', { type: 'server', message: t('amend.staleCalendar') });
      }
      return [];
    },
  });
  return { form, submit, sending };
}
