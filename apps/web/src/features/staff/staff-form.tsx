import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@apollo/client/react';
import { useForm, useWatch, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { usePermission } from '../../access/can.js';
import { FormAutocomplete } from '../../forms/form-autocomplete.js';
import { FormSelect } from '../../forms/form-select.js';
import { FormSummary } from '../../forms/form-summary.js';
import { FormTextField } from '../../forms/form-text-field.js';
import { useSubmit } from '../../forms/use-submit.js';
import { languageNames, languages } from '../../text/language.js';
import type { ProblemLike } from '../../text/problem-text.js';
import { useLocalized } from '../../text/use-texts.js';
import { KeyHint } from '../../ui/key-hint.js';
import { useSaveKey } from '../../ui/use-save-key.js';
import { GrantsField } from './grants-field.js';
import { StaffChoicesDocument } from './staff.generated.js';
import { staffSchema, type StaffSent, type StaffValues } from './staff-schema.js';

export interface StaffFormProps {
  readonly values: StaffValues;
  /** A new person gives the login; afterwards it is fixed. */
  readonly fresh: boolean;
  readonly submitLabel: string;
  readonly send: (values: StaffSent) => Promise<readonly ProblemLike[]>;
}

/** Facts and roles of a person. */
export function StaffForm({ values, fresh, submitLabel, send }: StaffFormProps) {
  const form = useForm<StaffValues, unknown, StaffSent>({ resolver: standardSchemaResolver(staffSchema), values, resetOptions: { keepDirtyValues: true } });
  const { submit, sending } = useSubmit({ form, send });
  useSaveKey(() => void submit());
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>
      <FormSummary control={form.control} />
      <Fields form={form} fresh={fresh} />
      <Button type="submit" variant="contained" disabled={sending} sx={{ alignSelf: 'flex-start', mt: 1, gap: 1 }} aria-keyshortcuts="Control+Enter">
        {submitLabel} <KeyHint>Ctrl+Enter</KeyHint>
      </Button>
    </Box>
  );
}

function Fields({ form, fresh }: { readonly form: UseFormReturn<StaffValues, unknown, StaffSent>; readonly fresh: boolean }) {
  const { t } = useTranslation('settings');
  const control = form.control as never as UseFormReturn<StaffValues>['control'];
  const { data } = useQuery(StaffChoicesDocument, { fetchPolicy: 'cache-first' });
  const label = useLocalized();
  const mayGrant = usePermission('staff:grant');
  const officeId = useWatch({ control, name: 'officeId' }) ?? '';
  const offices = (data?.offices ?? []).map((office) => ({ value: office.id, label: label(office.name) }));
  // A unit without an office serves all of them.
  const units = (data?.units ?? []).filter((unit) => unit.office === null || unit.office?.id === officeId).map((unit) => ({ value: unit.id, label: label(unit.name) }));
  const positions = data?.positions ?? [];
  const roles = (data?.roles ?? []).map((role) => ({ value: role.code, label: label(role.label) }));
  return (
    <>
      <FormTextField control={control} name="fullName" label={t('staff.column.name')} autoFocus={fresh} input={{ autoComplete: 'off' }} />
      <FormTextField control={control} name="login" label={t('staff.column.login')} disabled={!fresh} {...(fresh && { hint: t('staff.loginHint') })} input={{ autoComplete: 'off', autoCapitalize: 'none', spellCheck: false }} />
      <FormAutocomplete control={control} name="position" label={t('staff.column.position')} options={positions} valueOf={(one) => one.code} labelOf={(one) => label(one.label)} />
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5 }}>
        <FormSelect
          control={control}
          name="officeId"
          label={t('staff.column.office')}
          choices={offices}
          onChosen={(chosen) => {
            const unit = data?.units.find((one) => one.id === form.getValues('unitId'));
            if (unit?.office != null && unit.office.id !== chosen) form.setValue('unitId', null, { shouldDirty: true });
          }}
        />
        <FormSelect control={control} name="unitId" label={t('staff.column.unit')} choices={units} />
      </Box>
      <Box sx={{ width: 'calc(50% - 6px)' }}>
        <FormSelect control={control} name="language" label={t('staff.language')} choices={languages.map((one) => ({ value: one, label: languageNames[one] }))} />
      </Box>
      <GrantsField control={control} roles={roles} offices={offices} disabled={!mayGrant} officeId={officeId} />
    </>
  );
}
