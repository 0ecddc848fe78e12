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
import { useLocalized } from '../../text/use-texts.js';
import { AskDialog } from './ask-dialog.js';
import { CalendarRemovalPreviewDocument, CalendarsDocument, RemoveCalendarDocument, type AffectedRowFragment, type CalendarRowFragment } from './calendars.generated.js';
import { PromisesConfirm } from './promises-confirm.js';

const schema = v.object({ reason: v.pipe(v.string(), v.trim(), v.nonEmpty(fieldMessage('required')), v.maxLength(500, fieldMessage('tooLong', { max: 500 }))) });
type Values = v.InferOutput<typeof schema>;

export interface RemoveCalendarDialogProps {
  readonly calendar: CalendarRowFragment;
  /** The calendar its offices count by afterwards. */
  readonly parent: CalendarRowFragment;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

/** Takes a region's or office's calendar out of use: why, then which open promises move. */
export function RemoveCalendarDialog({ calendar, parent, onClose, onRemoved }: RemoveCalendarDialogProps) {
  const { t } = useTranslation('calendars');
  const label = useLocalized();
  const [asked, setAsked] = useState<{ readonly affected: readonly AffectedRowFragment[]; readonly version: number } | null>(null);
  const [reason, setReason] = useState('');
  const [remove] = useMutation(RemoveCalendarDocument, { refetchQueries: [CalendarsDocument], awaitRefetchQueries: true });
  const title = t('remove.title', { name: label(calendar.name) });
  if (asked === null) {
    return (
      <ReasonDialog
        title={title}
        calendar={calendar}
        parent={parent}
        start={{ reason }}
        onClose={onClose}
        onAsked={(values, affected) => {
          setReason(values.reason);
          setAsked({ affected, version: calendar.version });
        }}
      />
    );
  }
  return (
    <PromisesConfirm
      title={title}
      affected={asked.affected}
      actLabel={(count) => (count === 0 ? t('remove.confirmNone') : t('remove.confirm', { count }))}
      onBack={() => setAsked(null)}
      onClose={onClose}
      onDone={onRemoved}
      apply={async (confirmedClockIds) => {
        const input = { calendarCode: calendar.code, version: asked.version, reason, confirmedClockIds };
        return (await remove({ variables: { input } })).data?.removeCalendar;
      }}
    />
  );
}

interface ReasonDialogProps extends Omit<RemoveCalendarDialogProps, 'onRemoved'> {
  readonly title: string;
  readonly start: Values;
  readonly onAsked: (values: Values, affected: readonly AffectedRowFragment[]) => void;
}

function ReasonDialog({ title, calendar, parent, start, onClose, onAsked }: ReasonDialogProps) {
  const { t } = useTranslation('calendars');
  const label = useLocalized();
  const client = useApolloClient();
  const form = useForm<Values>({ resolver: standardSchemaResolver(schema), defaultValues: start });
  const { submit, sending } = useSubmit({
    form,
    send: async (values) => {
      const { data } = await client.query({ query: CalendarRemovalPreviewDocument, variables: { calendarCode: calendar.code }, fetchPolicy: 'network-only' });
      const preview = data?.calendarRemovalPreview;
      if (preview === undefined || preview.problems.length > 0) return preview?.problems ?? [];
      onAsked(values, preview.affected);
      return [];
    },
  });
  return (
    <AskDialog title={title} sending={sending} onSubmit={() => void submit()} onClose={onClose}>
      <FormSummary control={form.control} fieldsApart />
      <Typography sx={{ color: 'text.secondary' }}>{t('remove.text', { count: calendar.officeIds.length, parent: label(parent.name) })}</Typography>
      <FormTextField control={form.control} name="reason" label={t('amend.reason')} hint={t('amend.reasonHint')} rows={2} autoFocus />
    </AskDialog>
  );
}
