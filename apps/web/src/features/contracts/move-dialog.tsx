import { useApolloClient, useMutation } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import type { ContractAction, MoveContractInput } from '@ortalyk/contract';
import { useRef, useState, type ComponentType } from 'react';
import { Controller, useForm, useWatch, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormDateField } from '../../forms/form-date-field.js';
import { FormDialog } from '../../forms/form-dialog.js';
import { FormTextField } from '../../forms/form-text-field.js';
import { useFormat } from '../../text/use-texts.js';
import { showToast } from '../../ui/toast.js';
import { MoveContractDocument, type ContractCardFieldsFragment } from './contracts.generated.js';
import { MOVE_FIELDS, moveSchema, type MoveFields, type MoveValues } from './move-fields.js';
import { PaperTicks } from './paper-ticks.js';

interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
}

/** A field that takes a file; given by the workspace. */
export type ContractFileField = ComponentType<{ readonly file: StoredFile | null; readonly onFile: (file: StoredFile | null) => void; readonly onBusy: (busy: boolean) => void }>;

export interface MoveDialogProps {
  readonly contract: ContractCardFieldsFragment;
  readonly action: ContractAction;
  readonly fileField: ContractFileField;
  readonly onClose: () => void;
}

/** One move of a contract's life with the paper, the date and the words it needs. */
export function MoveDialog({ contract, action, fileField: FileField, onClose }: MoveDialogProps) {
  const { t } = useTranslation('contracts');
  const fields = MOVE_FIELDS[action];
  const form = useMoveForm(contract, fields);
  const [file, setFile] = useState<StoredFile | null>(null);
  const [busy, setBusy] = useState(false);
  const send = useSend(contract, action);
  const client = useApolloClient();
  const withDocument = useWatch({ control: form.control, name: 'withDocument' });
  return (
    <FormDialog<MoveValues, MoveValues>
      title={t(`moves.do.${action}`)}
      form={form}
      width={560}
      busy={busy}
      danger={fields.ends === true}
      submitLabel={t('moves.submit')}
      fieldOf={{ 'document.on': 'documentOn', 'document.number': 'documentNumber', document: 'documentOn' }}
      onClose={onClose}
      onStale={() => client.refetchQueries({ include: 'active' })}
      onDone={() => {
        showToast({ text: t(`moves.done.${action}`) });
        onClose();
      }}
      send={(values) => send(values, file?.id ?? null)}
    >
      <Typography sx={{ color: 'text.secondary' }}>{t(`moves.hint.${action}`)}</Typography>
      {fields.papers === true && <PaperTicks control={form.control} name="papers" />}
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5 }}>
        <FormDateField control={form.control} name="on" label={t('moves.on')} />
        {fields.endsOn !== undefined && <FormDateField control={form.control} name="endsOn" label={t(`moves.endsOn.${fields.endsOn}`)} />}
      </Box>
      {fields.document !== undefined && <DocumentFields control={form.control} optional={fields.document === 'optional'} />}
      {(fields.document === 'required' || (fields.document === 'optional' && withDocument)) && <FileField file={file} onFile={setFile} onBusy={setBusy} />}
      {fields.note !== undefined && <FormTextField control={form.control} name="note" label={t(fields.note === 'required' ? 'moves.why' : 'moves.note')} optional={fields.note === 'optional'} rows={2} />}
    </FormDialog>
  );
}

function DocumentFields({ control, optional }: { readonly control: Control<MoveValues>; readonly optional: boolean }) {
  const { t } = useTranslation('contracts');
  const withDocument = useWatch({ control, name: 'withDocument' });
  return (
    <>
      {optional && <Controller control={control} name="withDocument" render={({ field }) => <FormControlLabel label={t('moves.withDocument')} control={<Checkbox size="small" checked={field.value} onChange={(_event, on) => field.onChange(on)} />} />} />}
      {(!optional || withDocument) && (
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5 }}>
          <FormDateField control={control} name="documentOn" label={t('moves.documentOn')} />
          <FormTextField control={control} name="documentNumber" label={t('moves.documentNumber')} optional hint={t('moves.documentNumberHint')} input={{ autoComplete: 'off' }} />
        </Box>
      )}
    </>
  );
}

function useMoveForm(contract: ContractCardFieldsFragment, fields: MoveFields) {
  const format = useFormat();
  const today = format.civilDate(Date.now());
  return useForm<MoveValues>({
    resolver: standardSchemaResolver(moveSchema(fields)),
    defaultValues: { on: today, note: '', endsOn: '', papers: [...contract.papers], documentOn: today, documentNumber: '', withDocument: fields.document === 'required' },
  });
}

function useSend(contract: ContractCardFieldsFragment, action: ContractAction) {
  const [move] = useMutation(MoveContractDocument);
  const key = useRef(crypto.randomUUID());
  return async (values: MoveValues, fileId: string | null) => {
    const input = inputOf(values, { contract, action, fileId, idempotencyKey: key.current });
    const { data } = await move({ variables: { input } });
    // An answered form sent again is another one; one that met no answer is recognised.
    key.current = crypto.randomUUID();
    return data?.moveContract.problems ?? [];
  };
}

interface Sending {
  readonly contract: ContractCardFieldsFragment;
  readonly action: ContractAction;
  readonly fileId: string | null;
  readonly idempotencyKey: string;
}

function inputOf(values: MoveValues, { contract, action, fileId, idempotencyKey }: Sending): MoveContractInput {
  const fields = MOVE_FIELDS[action];
  const document = fields.document !== undefined && values.withDocument ? { on: values.documentOn, number: values.documentNumber === '' ? null : values.documentNumber, fileId } : null;
  return {
    contractId: contract.id, version: contract.version, action, on: values.on, document, idempotencyKey,
    papers: fields.papers === true ? values.papers : null, endsOn: fields.endsOn === undefined || values.endsOn === '' ? null : values.endsOn,
    note: values.note === '' ? null : values.note,
  };
}
