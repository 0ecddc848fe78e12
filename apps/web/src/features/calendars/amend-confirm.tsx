import { useApolloClient, useMutation } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormSummary } from '../../forms/form-summary.js';
import { useSubmit } from '../../forms/use-submit.js';
import { faultOf } from '../../graphql/faults.js';
import { useFormat } from '../../text/use-texts.js';
import { AppDialog } from '../../ui/app-dialog.js';
import { showToast } from '../../ui/toast.js';
import { AffectedTable } from './affected-table.js';
import { amendmentOf, type AmendValues } from './amend-values.js';
import { AmendCalendarDayDocument, CalendarsDocument, CalendarYearDocument, type AffectedRowFragment, type CalendarRowFragment } from './calendars.generated.js';
import type { Day } from './year-model.js';

export interface AmendConfirmProps {
  readonly day: Day;
  readonly calendar: CalendarRowFragment;
  readonly values: AmendValues;
  readonly affected: readonly AffectedRowFragment[];
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** T3: lists the open promises the change would move and moves only those that are ticked; none told to a customer gets shorter. */
export function AmendConfirm({ day, calendar, values, affected, onBack, onClose }: AmendConfirmProps) {
  const { t } = useTranslation(['calendars', 'common']);
  const format = useFormat();
  const client = useApolloClient();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set(affected.filter((one) => !one.shortened).map((one) => one.clockId)));
  const [amend] = useMutation(AmendCalendarDayDocument, { refetchQueries: [CalendarYearDocument, CalendarsDocument], awaitRefetchQueries: true });
  const form = useForm();
  const { submit, sending } = useSubmit({
    form,
    send: async () => {
      const input = { ...amendmentOf(values, { calendarCode: calendar.code, on: day.on }), reason: values.reason, version: calendar.version, confirmedClockIds: [...ticked] };
      const sent = await amend({ variables: { input } }).catch(async (error: unknown) => {
        if (faultOf(error).code !== 'STALE') throw error;
        await client.refetchQueries({ include: [CalendarYearDocument] });
        return null;
      });
      if (sent === null) {
        form.setError('root.server', { type: 'server', message: t('amend.staleCalendar') });
        return [];
      }
      const { data } = sent;
      const payload = data?.amendCalendarDay;
      if (payload === undefined || payload.problems.length > 0) return payload?.problems ?? [];
      showToast({ text: t('amend.done', { moved: payload.moved.length, kept: payload.kept.length }) });
      onClose();
      return [];
    },
  });
  return (
    <AppDialog
      open
      width={affected.length === 0 ? 520 : 880}
      title={t('amend.title', { on: format.longDate(day.on) })}
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button type="submit" variant="contained" disabled={sending}>
            {sending ? t('common:state.saving') : ticked.size === 0 ? t('amend.confirmNone') : t('amend.confirm', { count: ticked.size })}
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
            <Typography sx={{ color: 'text.secondary' }}>{t('amend.affectedText')}</Typography>
            <AffectedTable affected={affected} ticked={ticked} onTicked={setTicked} />
          </>
        )}
      </Box>
    </AppDialog>
  );
}
