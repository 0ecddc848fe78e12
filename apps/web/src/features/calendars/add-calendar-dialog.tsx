import { useMutation, useQuery } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useController, useForm, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { fieldMessage } from '../../forms/field-message.js';
import { FormSelect } from '../../forms/form-select.js';
import { FormSummary } from '../../forms/form-summary.js';
import { FormTextField } from '../../forms/form-text-field.js';
import { useFieldError } from '../../forms/use-field-error.js';
import { useSubmit } from '../../forms/use-submit.js';
import { useLocalized } from '../../text/use-texts.js';
import { AppDialog } from '../../ui/app-dialog.js';
import { showToast } from '../../ui/toast.js';
import { AddCalendarDocument, CalendarOfficesDocument, CalendarsDocument, type CalendarRowFragment } from './calendars.generated.js';

const filled = v.pipe(v.string(), v.trim(), v.nonEmpty(fieldMessage('required')), v.maxLength(100, fieldMessage('tooLong', { max: 100 })));
const schema = v.object({ name: filled, code: filled, parentCode: v.pipe(v.string(), v.nonEmpty(fieldMessage('choose'))), officeIds: v.array(v.string()) });
type Values = v.InferOutput<typeof schema>;

export interface AddCalendarDialogProps {
  readonly calendars: readonly CalendarRowFragment[];
  readonly onClose: () => void;
  readonly onAdded: (code: string) => void;
}

/** A region's or office's calendar laid over another. */
export function AddCalendarDialog({ calendars, onClose, onAdded }: AddCalendarDialogProps) {
  const { t } = useTranslation(['calendars', 'common']);
  const label = useLocalized();
  const [add] = useMutation(AddCalendarDocument, { refetchQueries: [CalendarsDocument], awaitRefetchQueries: true });
  const form = useForm<Values>({ resolver: standardSchemaResolver(schema), defaultValues: { name: '', code: '', parentCode: calendars[0]?.code ?? '', officeIds: [] } });
  const { submit, sending } = useSubmit({
    form,
    fieldOf: { 'name.ru': 'name' },
    send: async ({ name, ...rest }) => {
      const { data } = await add({ variables: { input: { ...rest, name: { ru: name } } } });
      const payload = data?.addCalendar;
      if (payload?.calendar == null) return payload?.problems ?? [];
      showToast({ text: t('add.created') });
      onAdded(payload.calendar.code);
      return [];
    },
  });
  return (
    <AppDialog
      open
      title={t('add.title')}
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button type="submit" variant="contained" disabled={sending}>
            {t('add.create')}
          </Button>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
        </>
      }
    >
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>
        <FormSummary control={form.control} fieldsApart />
        <Typography>{t('add.text')}</Typography>
        <FormTextField control={form.control} name="name" label={t('add.name')} autoFocus />
        <FormTextField control={form.control} name="code" label={t('add.code')} hint={t('add.codeHint')} input={{ autoComplete: 'off', autoCapitalize: 'none', spellCheck: false }} />
        <FormSelect control={form.control} name="parentCode" label={t('add.parent')} choices={calendars.map((one) => ({ value: one.code, label: label(one.name) }))} />
        <OfficesField control={form.control} />
      </Box>
    </AppDialog>
  );
}

function OfficesField({ control }: { readonly control: Control<Values> }) {
  const { t } = useTranslation('calendars');
  const label = useLocalized();
  const { data } = useQuery(CalendarOfficesDocument, { fetchPolicy: 'cache-first' });
  const { field, fieldState } = useController({ control, name: 'officeIds' });
  const error = useFieldError()(fieldState.error);
  return (
    <Box component="fieldset">
      <Typography component="legend" sx={{ fontWeight: 550 }}>{t('add.offices')}</Typography>
      <Box tabIndex={0} role="group" aria-label={t('add.offices')} sx={{ maxHeight: 180, overflow: 'auto' }}>
        {(data?.offices ?? []).map((office) => (
          <FormControlLabel
            key={office.id}
            sx={{ display: 'flex' }}
            label={label(office.name)}
            control={<Checkbox checked={field.value.includes(office.id)} onChange={(_event, checked) => field.onChange(checked ? [...field.value, office.id] : field.value.filter((id) => id !== office.id))} />}
          />
        ))}
      </Box>
      {error !== undefined && <Box role="alert" sx={{ color: 'error.main', fontSize: 12 }}>{error}</Box>}
    </Box>
  );
}
