import { useApolloClient } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useForm, useWatch, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormSelect } from '../../forms/form-select.js';
import { FormSummary } from '../../forms/form-summary.js';
import { FormTextField } from '../../forms/form-text-field.js';
import { useSubmit } from '../../forms/use-submit.js';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import { AmendConfirm } from './amend-confirm.js';
import { AMEND_KINDS, amendmentOf, amendSchema, amendStart, type AmendValues } from './amend-values.js';
import { AskDialog } from './ask-dialog.js';
import { CalendarAmendmentPreviewDocument, type AffectedRowFragment, type CalendarRowFragment } from './calendars.generated.js';
import { useLookWords } from './use-look-words.js';
import { lookOf, type Day } from './year-model.js';

export interface AmendDialogProps {
  readonly day: Day;
  readonly calendar: CalendarRowFragment;
  readonly onClose: () => void;
}

/** Changes a day in two steps: what it becomes and why, then which open promises move. */
export function AmendDialog({ day, calendar, onClose }: AmendDialogProps) {
  const [asked, setAsked] = useState<{ readonly values: AmendValues; readonly affected: readonly AffectedRowFragment[]; readonly version: number } | null>(null);
  const [start, setStart] = useState(() => amendStart(day));
  if (asked === null) {
    return (
      <WhatDialog
        day={day}
        calendar={calendar}
        start={start}
        onClose={onClose}
        onAsked={(values, affected) => {
          setStart(values);
          setAsked({ values, affected, version: calendar.version });
        }}
      />
    );
  }
  return <AmendConfirm day={day} calendar={{ ...calendar, version: asked.version }} values={asked.values} affected={asked.affected} onBack={() => setAsked(null)} onClose={onClose} />;
}

interface WhatDialogProps extends AmendDialogProps {
  readonly start: AmendValues;
  readonly onAsked: (values: AmendValues, affected: readonly AffectedRowFragment[]) => void;
}

function WhatDialog({ day, calendar, start, onClose, onAsked }: WhatDialogProps) {
  const { t } = useTranslation('calendars');
  const format = useFormat();
  const label = useLocalized();
  const words = useLookWords();
  const client = useApolloClient();
  const form = useForm<AmendValues>({ resolver: standardSchemaResolver(amendSchema), defaultValues: start });
  const { submit, sending } = useSubmit({
    form,
    fieldOf: { name: 'nameRu', 'name.ru': 'nameRu', 'name.kk': 'nameKk' },
    send: async (values) => {
      const input = amendmentOf(values, { calendarCode: calendar.code, on: day.on });
      const { data } = await client.query({ query: CalendarAmendmentPreviewDocument, variables: { input }, fetchPolicy: 'network-only' });
      const preview = data?.calendarAmendmentPreview;
      if (preview === undefined || preview.problems.length > 0) return preview?.problems ?? [];
      onAsked(values, preview.affected);
      return [];
    },
  });
  return (
    <AskDialog title={t('amend.title', { on: format.longDate(day.on) })} sending={sending} onSubmit={() => void submit()} onClose={onClose}>
      <FormSummary control={form.control} fieldsApart />
      <Typography sx={{ color: 'text.secondary' }}>{`${label(calendar.name)}. ${t('amend.now', { kind: [words(lookOf(day)), day.name === null ? undefined : label(day.name)].filter(Boolean).join(', ') })}`}</Typography>
      <KindFields control={form.control} />
      <FormTextField control={form.control} name="reason" label={t('amend.reason')} hint={t('amend.reasonHint')} rows={2} />
    </AskDialog>
  );
}

function KindFields({ control }: { readonly control: Control<AmendValues> }) {
  const { t } = useTranslation('calendars');
  const kind = useWatch({ control, name: 'kind' });
  const choices = AMEND_KINDS.map((one) => ({ value: one, label: one === 'pattern' ? t('pattern') : `${t(`kind.${one}`)} — ${t(`kindHint.${one}`)}` }));
  return (
    <>
      <FormSelect control={control} name="kind" label={t('amend.kind')} choices={choices} />
      {kind !== 'pattern' && (
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5, alignItems: 'start' }}>
          <FormTextField control={control} name="nameRu" label={t('amend.nameRu')} optional hint={t('amend.nameHint')} />
          <FormTextField control={control} name="nameKk" label={t('amend.nameKk')} optional />
        </Box>
      )}
    </>
  );
}
