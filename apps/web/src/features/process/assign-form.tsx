import { useQuery } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import Box from '@mui/material/Box';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { fieldMessage } from '../../forms/field-message.js';
import { FormAutocomplete } from '../../forms/form-autocomplete.js';
import { FormSummary } from '../../forms/form-summary.js';
import { shownProblems } from '../../forms/shown-problems.js';
import { useSubmit } from '../../forms/use-submit.js';
import { useLocalized } from '../../text/use-texts.js';
import type { StepFormProps } from './return-form.js';
import { StepFormButtons } from './step-form-buttons.js';
import { AssignablePeopleDocument } from './step.generated.js';

interface AssignValues {
  readonly staffId: string | null;
}

const schema = v.object({ staffId: v.pipe(v.nullable(v.string()), v.check((id) => id !== null && id !== '', fieldMessage('choose'))) });

/** Gives the step to a person; people of the step's own unit come first. */
export function AssignForm({ step, acts, onClose }: StepFormProps) {
  const { t } = useTranslation('process');
  const pick = useLocalized();
  const { data, loading } = useQuery(AssignablePeopleDocument, { variables: { text: null } });
  const people = (data?.staff.nodes ?? []).toSorted((a, b) => Number(b.unit.id === step.unit.id) - Number(a.unit.id === step.unit.id));
  const form = useForm<AssignValues, unknown, AssignValues>({ defaultValues: { staffId: null }, resolver: standardSchemaResolver(schema), shouldFocusError: false });
  const { submit, sending } = useSubmit<AssignValues>({
    form,
    send: async ({ staffId }) => {
      const problems = await acts.assign(step, { staffId: staffId ?? '' });
      if (problems?.length === 0) onClose();
      return shownProblems(problems ?? [], ['staffId']);
    },
  });
  return (
    <Box component="form" noValidate aria-label={t('assign.title')} onSubmit={(event: { preventDefault: () => void }) => { event.preventDefault(); void submit(); }} sx={{ display: 'flex', flexDirection: 'column', gap: 1.25 }}>
      <FormSummary control={form.control} />
      <FormAutocomplete
        control={form.control}
        name="staffId"
        label={t('assign.person')}
        options={people}
        loading={loading}
        autoFocus
        valueOf={(person) => person.id}
        labelOf={(person) => person.fullName}
        groupOf={(person) => pick(person.unit.name)}
        renderOption={(person) => (
          <span>
            {person.fullName}{' '}
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {pick(person.position.label)}
            </Box>
          </span>
        )}
      />
      <StepFormButtons save={t('assign.save')} cancel={t('assign.cancel')} sending={sending} onSave={() => void submit()} onCancel={onClose} />
    </Box>
  );
}
