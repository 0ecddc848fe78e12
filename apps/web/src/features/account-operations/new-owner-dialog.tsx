import { useMutation } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { CustomerKind, Language } from '@ortalyk/contract';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { fieldMessage } from '../../forms/field-message.js';
import { FormDateField } from '../../forms/form-date-field.js';
import { FormSelect } from '../../forms/form-select.js';
import { FormSummary } from '../../forms/form-summary.js';
import { FormTextField } from '../../forms/form-text-field.js';
import { shownProblems } from '../../forms/shown-problems.js';
import { useSubmit } from '../../forms/use-submit.js';
import { languageNames, languages } from '../../text/language.js';
import { useFormat, useLanguage } from '../../text/use-texts.js';
import { AppDialog } from '../../ui/app-dialog.js';
import { chosenLabel } from './slots.js';
import type { Chosen } from './operation-values.js';
import { RegisterNewOwnerDocument, type RegisterNewOwnerMutation } from './operations.generated.js';

interface OwnerValues {
  readonly kind: CustomerKind;
  readonly fullName: string;
  readonly taxId: string;
  readonly birthOn: string;
  readonly phone: string;
  readonly language: Language;
  readonly idempotencyKey: string;
}

type Candidate = NonNullable<RegisterNewOwnerMutation['registerCustomer']['duplicates']>[number];

const schema = v.object({
  kind: v.picklist(['person', 'legalEntity']),
  fullName: v.pipe(v.string(), v.trim(), v.nonEmpty(fieldMessage('required')), v.maxLength(300, fieldMessage('tooLong', { max: 300 }))),
  taxId: v.pipe(v.string(), v.trim()),
  birthOn: v.pipe(v.string(), v.regex(/^(\d{4}-\d{2}-\d{2})?$/, fieldMessage('badDate'))),
  phone: v.pipe(v.string(), v.trim()),
  language: v.picklist(['ru', 'kk', 'en']),
  idempotencyKey: v.string(),
});

export interface NewOwnerDialogProps {
  readonly onClose: () => void;
  readonly onChosen: (chosen: Chosen) => void;
}

/** Records the next owner; whoever looks like somebody known is shown first, so that nobody is kept twice. */
export function NewOwnerDialog({ onClose, onChosen }: NewOwnerDialogProps) {
  const { t } = useTranslation(['operations', 'common']);
  const language = useLanguage();
  const [candidates, setCandidates] = useState<readonly Candidate[]>([]);
  const [defaults] = useState((): OwnerValues => ({ kind: 'person', fullName: '', taxId: '', birthOn: '', phone: '', language, idempotencyKey: crypto.randomUUID() }));
  const form = useForm<OwnerValues, unknown, OwnerValues>({ defaultValues: defaults, resolver: standardSchemaResolver(schema), shouldFocusError: false });
  const [register] = useMutation(RegisterNewOwnerDocument);
  const { submit, sending } = useSubmit<OwnerValues>({
    form,
    send: async (values) => {
      const { phone, taxId, birthOn, ...rest } = values;
      // Pressed again after the likely ones were shown, the press means: none of them.
      const contacts = phone === '' ? [] : [{ kind: 'phone' as const, value: phone, preferred: true }];
      const input = { ...rest, taxId: taxId === '' ? null : taxId, birthOn: birthOn === '' || values.kind === 'legalEntity' ? null : birthOn, contacts, despiteDuplicates: candidates.length > 0 };
      const { data } = await register({ variables: { input } });
      const payload = data?.registerCustomer;
      if (payload?.customer != null) {
        onChosen(chosenLabel(payload.customer.id, payload.customer.fullName));
        return [];
      }
      const problems = payload?.problems ?? [];
      if (problems.some(({ code }) => code === 'duplicateCustomer')) setCandidates(payload?.duplicates ?? []);
      return shownProblems(problems.map((problem) => (problem.path === 'contacts.0.value' ? { ...problem, path: 'phone' } : problem)), ['fullName', 'taxId', 'birthOn', 'phone']);
    },
  });
  const kind = useWatch({ control: form.control, name: 'kind' });
  return (
    <AppDialog
      open
      width={560}
      title={t('operations:owner.newTitle')}
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button type="submit" variant="contained" disabled={sending}>
            {t(candidates.length > 0 ? 'operations:owner.recordAnyway' : 'operations:owner.record')}
          </Button>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
        </>
      }
    >
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>
        <FormSummary control={form.control} />
        {candidates.length > 0 && <Candidates candidates={candidates} onChosen={onChosen} />}
        <FormSelect control={form.control} name="kind" label={t('operations:owner.kind')} choices={(['person', 'legalEntity'] as const).map((value) => ({ value, label: t(`operations:owner.${value}`) }))} />
        <FormTextField control={form.control} name="fullName" label={t(kind === 'person' ? 'operations:owner.fullName' : 'operations:owner.companyName')} autoFocus autoComplete="off" />
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5, alignItems: 'start' }}>
          <FormTextField control={form.control} name="taxId" label={t('operations:owner.taxId')} optional autoComplete="off" input={{ inputMode: 'numeric' }} />
          {kind === 'person' && <FormDateField control={form.control} name="birthOn" label={t('operations:owner.birthOn')} optional />}
          <FormTextField control={form.control} name="phone" label={t('operations:owner.phone')} type="tel" optional autoComplete="off" />
          <FormSelect control={form.control} name="language" label={t('operations:owner.language')} choices={languages.map((value) => ({ value, label: languageNames[value] }))} />
        </Box>
      </Box>
    </AppDialog>
  );
}

function Candidates({ candidates, onChosen }: { readonly candidates: readonly Candidate[]; readonly onChosen: (chosen: Chosen) => void }) {
  const { t } = useTranslation('operations');
  const format = useFormat();
  return (
    <Box role="status" sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1.25, backgroundColor: 'var(--mui-palette-look-amberSurface)' }}>
      <Typography sx={{ mb: 0.5 }}>{t('owner.likely')}</Typography>
      {candidates.map(({ customer, reasons }) => (
        <Box key={customer.id} sx={{ display: 'flex', gap: 1, alignItems: 'center', py: '3px' }}>
          <Box sx={{ flex: 1, minWidth: 0 }}>
            {[customer.fullName, customer.taxId, customer.birthOn === null ? null : format.date(customer.birthOn)].filter((part) => part !== null).join(', ')}{' '}
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {reasons.map((reason) => t(`owner.same.${reason}`)).join(', ')}
            </Box>
          </Box>
          <Button onClick={() => onChosen(chosenLabel(customer.id, customer.fullName))}>{t('owner.thisOne')}</Button>
        </Box>
      ))}
    </Box>
  );
}
