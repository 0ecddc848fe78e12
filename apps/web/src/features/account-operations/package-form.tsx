import { useApolloClient, useMutation } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormSelect } from '../../forms/form-select.js';
import { FormSummary } from '../../forms/form-summary.js';
import { FormTextField } from '../../forms/form-text-field.js';
import { useDraft } from '../../forms/use-draft.js';
import { useSubmit } from '../../forms/use-submit.js';
import { faultOf } from '../../graphql/faults.js';
import { KeyHint } from '../../ui/key-hint.js';
import { showToast } from '../../ui/toast.js';
import { useSaveKey } from '../../ui/use-save-key.js';
import { KeptDraft } from './kept-draft.js';
import { DocumentPackagesDocument, SaveDocumentPackageDocument, type PackageFieldsFragment } from './operations.generated.js';
import { PackageItems } from './package-items.js';
import { packageInput, packageSchema, packageValues, type PackageValues } from './package-schema.js';

export interface PackageFormProps {
  readonly checklist: PackageFieldsFragment;
  readonly staffId: string;
}

/** The papers of one operation and how long missing ones are waited for. */
export function PackageForm({ checklist, staffId }: PackageFormProps) {
  const { t } = useTranslation(['packages', 'common']);
  const client = useApolloClient();
  const [stale, setStale] = useState(false);
  const form = useForm<PackageValues, unknown, PackageValues>({ values: packageValues(checklist), resetOptions: { keepDirtyValues: true }, resolver: standardSchemaResolver(packageSchema), shouldFocusError: false });
  const draft = useDraft<PackageValues>(`package:${staffId}:${checklist.operation}`, form);
  const [saveOn] = useMutation(SaveDocumentPackageDocument);
  const { submit, sending } = useSubmit<PackageValues>({
    form,
    send: async (values) => {
      try {
        const { data } = await saveOn({ variables: { input: packageInput(values, checklist) } });
        const problems = data?.saveDocumentPackage.problems ?? [];
        if (problems.length > 0) return problems.map((problem) => ({ ...problem, path: problem.path.replace(/\.label$/, '.ru') }));
        setStale(false);
        draft.discard();
        showToast({ text: t('packages:saved') });
        return [];
      } catch (error) {
        if (faultOf(error).code !== 'STALE') throw error;
        await client.query({ query: DocumentPackagesDocument, fetchPolicy: 'network-only' });
        setStale(true);
        return [];
      }
    },
  });
  useSaveKey(() => void submit());
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: 'flex', flexDirection: 'column', gap: 1.75, maxWidth: 900 }}>
      {draft.restoredAt !== null && (
        <KeptDraft
          at={draft.restoredAt}
          onStartAnew={() => {
            draft.discard();
            form.reset(packageValues(checklist));
          }}
        />
      )}
      {stale && (
        <Typography role="alert" sx={{ border: 1, borderColor: 'divider', borderRadius: 1, px: 1.5, py: 1.25, backgroundColor: 'var(--mui-palette-look-amberSurface)' }}>
          {t('packages:stale')}
        </Typography>
      )}
      <FormSummary control={form.control} />
      <PackageItems form={form} />
      <Box sx={{ display: 'grid', gridTemplateColumns: '140px 200px minmax(0, 1fr)', gap: 1.5, alignItems: 'start' }}>
        <FormTextField control={form.control} name="missingAmount" label={t('packages:term')} input={{ inputMode: 'numeric' }} autoComplete="off" />
        <FormSelect control={form.control} name="missingUnit" label={t('packages:unit')} choices={(['workingDays', 'calendarDays'] as const).map((value) => ({ value, label: t(`packages:units.${value}`) }))} />
        <FormTextField control={form.control} name="clause" label={t('packages:clause')} optional hint={t('packages:clauseHint')} autoComplete="off" />
      </Box>
      <Button type="submit" variant="contained" disabled={sending} sx={{ alignSelf: 'flex-start' }} aria-keyshortcuts="Control+Enter" endIcon={<KeyHint>Ctrl+Enter</KeyHint>}>
        {t('common:action.save')}
      </Button>
    </Box>
  );
}
