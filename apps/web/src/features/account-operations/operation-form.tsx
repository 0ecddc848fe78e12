import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo, useState, type ComponentType } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormSummary } from '../../forms/form-summary.js';
import { shownProblems } from '../../forms/shown-problems.js';
import { useDraft } from '../../forms/use-draft.js';
import { useSubmit } from '../../forms/use-submit.js';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import { KeyHint } from '../../ui/key-hint.js';
import { useBackKey } from '../../ui/use-back-key.js';
import { useSaveKey } from '../../ui/use-save-key.js';
import { CommonFields } from './common-fields.js';
import { KeptDraft } from './kept-draft.js';
import { OperationAside } from './operation-aside.js';
import { emptyOperation, operationSchema, shownFields, type OperationValues } from './operation-values.js';
import { OwnFields } from './own-fields.js';
import type { OperatedAccountFragment, OperationDoneFragment, PackageFieldsFragment } from './operations.generated.js';
import type { FileSlotProps, PickerSlotProps } from './slots.js';
import { StaleAccount } from './stale-account.js';
import { useOperation } from './use-operation.js';
import type { OperationKind } from './urls.js';

export interface OperationFormProps {
  readonly kind: OperationKind;
  readonly account: OperatedAccountFragment;
  /** The check-list of the operation; missing where it needs no papers. */
  readonly checklist: PackageFieldsFragment | undefined;
  readonly appealId: string | undefined;
  readonly staffId: string;
  /** Controls of other features, composed by the workspace. */
  readonly fileField: ComponentType<FileSlotProps>;
  readonly picker: ComponentType<PickerSlotProps>;
  readonly onDone: (done: OperationDoneFragment) => void;
  readonly onCancel: () => void;
}

/** One operation on an account: at the left what is told, at the right the papers and what will come of it. */
export function OperationForm(props: OperationFormProps) {
  const { kind, account, staffId, appealId } = props;
  const { t } = useTranslation(['operations', 'common']);
  const pick = useLocalized();
  const today = useFormat().civilDate(Date.now());
  const [uploading, setUploading] = useState(false);
  // As it stood when the form was opened: what others did since is told against it.
  const [seen] = useState(account);
  const defaults = useMemo(() => emptyOperation(today, appealId), [today, appealId]);
  const form = useForm<OperationValues, unknown, OperationValues>({ defaultValues: defaults, resolver: standardSchemaResolver(operationSchema(kind)) as never, shouldFocusError: false });
  const draft = useDraft<OperationValues>(`operation:${kind}:${staffId}:${account.id}`, form);
  const { send, stale } = useOperation(kind, account, (done) => {
    draft.discard();
    props.onDone(done);
  });
  const { submit, sending } = useSubmit<OperationValues>({
    form,
    send: async (values) => {
      // The server names papers by their codes, a person knows them by their names.
      const wanted = (props.checklist?.items ?? []).filter((item) => item.required && !values.papers.includes(item.code)).map((item) => pick(item.label));
      const problems = (await send(values)).map((problem) => (problem.code === 'papersMissing' ? { ...problem, params: { papers: wanted.join(', ') } } : problem));
      return shownProblems(problems, shownFields(kind, values.shares.length));
    },
  });
  const save = () => {
    if (!uploading && !sending) void submit();
  };
  useSaveKey(save);
  useBackKey(props.onCancel);
  const [file] = useWatch({ control: form.control, name: ['file'] });
  return (
    <Box
      component="form"
      noValidate
      aria-label={t(`operations:kind.${kind}`)}
      onSubmit={(event: { preventDefault: () => void }) => {
        event.preventDefault();
        save();
      }}
      sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 560px) minmax(360px, 520px)' }, alignItems: 'start' }}
    >
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.75, minWidth: 0 }}>
        {draft.restoredAt !== null && (
          <KeptDraft
            at={draft.restoredAt}
            onStartAnew={() => {
              draft.discard();
              form.reset({ ...defaults, idempotencyKey: crypto.randomUUID() });
            }}
          />
        )}
        {stale !== null && <StaleAccount account={stale} seen={seen} />}
        <FormSummary control={form.control} />
        <OwnFields kind={kind} form={form} account={account} picker={props.picker} />
        <CommonFields form={form} account={account} />
        <props.fileField file={file} onFile={(next) => form.setValue('file', next, { shouldDirty: true })} onBusy={setUploading} />
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button type="submit" variant="contained" aria-disabled={sending || uploading} aria-keyshortcuts="Control+Enter" endIcon={<KeyHint>Ctrl+Enter</KeyHint>}>
            {sending ? t('common:state.saving') : t(`operations:submit.${kind}`)}
          </Button>
          <Button variant="text" onClick={props.onCancel} aria-keyshortcuts="Escape" endIcon={<KeyHint>Esc</KeyHint>}>
            {t('common:action.cancel')}
          </Button>
        </Box>
      </Box>
      <OperationAside kind={kind} form={form} account={account} checklist={props.checklist} />
    </Box>
  );
}
