import { useApolloClient, useMutation } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { fieldMessage } from '../../forms/field-message.js';
import { FormSummary } from '../../forms/form-summary.js';
import { FormTextField } from '../../forms/form-text-field.js';
import { useSubmit } from '../../forms/use-submit.js';
import { AskDialog } from './ask-dialog.js';
import { CalendarsDocument, CalendarYearDocument, CalendarYearPreviewDocument, LoadCalendarYearDocument, type AffectedRowFragment, type CalendarYearQuery } from './calendars.generated.js';
import { PromisesConfirm } from './promises-confirm.js';
import { linesOf, readLines } from './year-lines.js';

const filled = v.pipe(v.string(), v.trim(), v.nonEmpty(fieldMessage('required')));
const schema = v.object({ days: filled, source: v.pipe(filled, v.maxLength(500, fieldMessage('tooLong', { max: 500 }))) });
type Values = v.InferOutput<typeof schema>;
type Shown = CalendarYearQuery['calendar'];

export interface LoadYearDialogProps {
  readonly shown: Shown;
  readonly onClose: () => void;
}

/** Makes the next year sure: the official days with their source, then which promises move. */
export function LoadYearDialog({ shown, onClose }: LoadYearDialogProps) {
  const { t } = useTranslation('calendars');
  const [asked, setAsked] = useState<{ readonly affected: readonly AffectedRowFragment[]; readonly version: number } | null>(null);
  const [values, setValues] = useState<Values>(() => ({ days: linesOf(shown.days), source: '' }));
  const [load] = useMutation(LoadCalendarYearDocument, { refetchQueries: [CalendarYearDocument, CalendarsDocument], awaitRefetchQueries: true });
  const place = { calendarCode: shown.calendar.code, year: shown.year };
  if (asked === null) {
    return (
      <DaysDialog
        shown={shown}
        start={values}
        onClose={onClose}
        onAsked={(next, affected) => {
          setValues(next);
          setAsked({ affected, version: shown.calendar.version });
        }}
      />
    );
  }
  return (
    <PromisesConfirm
      title={t('load.title', { year: shown.year })}
      affected={asked.affected}
      actLabel={(count) => (count === 0 ? t('load.confirmNone') : t('load.confirm', { count }))}
      onBack={() => setAsked(null)}
      onClose={onClose}
      apply={async (confirmedClockIds) => {
        const input = { ...place, days: readLines(values.days, shown.days).days, source: values.source, version: asked.version, confirmedClockIds };
        return (await load({ variables: { input } })).data?.loadCalendarYear;
      }}
    />
  );
}

interface DaysDialogProps extends LoadYearDialogProps {
  readonly start: Values;
  readonly onAsked: (values: Values, affected: readonly AffectedRowFragment[]) => void;
}

function DaysDialog({ shown, start, onClose, onAsked }: DaysDialogProps) {
  const { t } = useTranslation('calendars');
  const client = useApolloClient();
  const form = useForm<Values>({ resolver: standardSchemaResolver(schema), defaultValues: start });
  const { submit, sending } = useSubmit({
    form,
    send: async (values) => {
      const { days, wrong } = readLines(values.days, shown.days);
      if (wrong.length > 0) {
        form.setError('days', { type: 'server', message: t('load.wrong', { count: wrong.length, lines: wrong.join(', ') }) });
        return [];
      }
      const input = { calendarCode: shown.calendar.code, year: shown.year, days };
      const { data } = await client.query({ query: CalendarYearPreviewDocument, variables: { input }, fetchPolicy: 'network-only' });
      const preview = data?.calendarYearPreview;
      if (preview === undefined || preview.problems.length > 0) return preview?.problems ?? [];
      onAsked(values, preview.affected);
      return [];
    },
  });
  return (
    <AskDialog title={t('load.title', { year: shown.year })} sending={sending} onSubmit={() => void submit()} onClose={onClose}>
      <FormSummary control={form.control} fieldsApart />
      <Typography sx={{ color: 'text.secondary' }}>{t('load.text')}</Typography>
      <FormTextField control={form.control} name="days" label={t('load.days')} hint={t('load.daysHint')} rows={8} />
      <FormTextField control={form.control} name="source" label={t('load.source')} hint={t('load.sourceHint')} />
    </AskDialog>
  );
}
