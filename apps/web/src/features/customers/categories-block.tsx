import { useMutation } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { fieldMessage } from '../../forms/field-message.js';
import { FormDateField } from '../../forms/form-date-field.js';
import { FormDialog } from '../../forms/form-dialog.js';
import { FormSelect } from '../../forms/form-select.js';
import { FormTextField } from '../../forms/form-text-field.js';
import { useFormat } from '../../text/use-texts.js';
import { BlockEmpty, BlockLine, BlockLines, CardBlock } from '../../ui/card-block.js';
import { showToast } from '../../ui/toast.js';
import { AddCategoryDocument, EndCategoryDocument, type CustomerCardFieldsFragment } from './customers.generated.js';
import { useAct } from './use-customer-act.js';

const CODES = ['disabled', 'veteran', 'largeFamily', 'pensioner', 'socialObject'] as const;
const date = v.pipe(v.string(), v.check((on) => on === '' || /^\d{4}-\d{2}-\d{2}$/.test(on), fieldMessage('badDate')));
const schema = v.object({
  code: v.picklist(CODES), documentNumber: v.pipe(v.string(), v.trim(), v.maxLength(100, fieldMessage('tooLong', { max: 100 }))),
  fromOn: v.pipe(date, v.nonEmpty(fieldMessage('required'))), toOn: date,
});
type Values = v.InferOutput<typeof schema>;

/** Why the customer is served before others, by which paper and until when. */
export function CategoriesBlock({ customer, mayWrite }: { readonly customer: CustomerCardFieldsFragment; readonly mayWrite: boolean }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const [adding, setAdding] = useState(false);
  const [end] = useMutation(EndCategoryDocument);
  const { busy, run } = useAct();
  const ending = (categoryId: string) => () => void run(async () => (await end({ variables: { input: { categoryId } } })).data?.endCategory.problems ?? [], t('categories.ended'));
  return (
    <CardBlock title={t('categories.title')} actions={mayWrite && <Button variant="text" onClick={() => setAdding(true)}>{t('categories.add')}</Button>}>
      {customer.categories.length === 0 && <BlockEmpty>{t('categories.none')}</BlockEmpty>}
      <BlockLines label={t('categories.title')}>
        {customer.categories.map((one) => (
          <BlockLine key={one.id} actions={mayWrite && <Button variant="text" disabled={busy} aria-label={t('categories.endNamed', { name: t(`category.${one.code}`) })} onClick={ending(one.id)}>{t('categories.end')}</Button>}>
            {t(`category.${one.code}`)}
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {one.documentNumber !== null && ` · № ${one.documentNumber}`} · {one.toOn === null ? t('from', { date: format.date(one.fromOn) }) : t('between', { from: format.date(one.fromOn), to: format.date(one.toOn) })}
            </Box>
          </BlockLine>
        ))}
      </BlockLines>
      {adding && <CategoryDialog customerId={customer.id} onClose={() => setAdding(false)} />}
    </CardBlock>
  );
}

function CategoryDialog({ customerId, onClose }: { readonly customerId: string; readonly onClose: () => void }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const [add] = useMutation(AddCategoryDocument);
  const form = useForm<Values>({ resolver: standardSchemaResolver(schema), defaultValues: { code: 'disabled', documentNumber: '', fromOn: format.civilDate(Date.now()), toOn: '' } });
  const { control } = form;
  return (
    <FormDialog<Values, Values>
      title={t('categories.addTitle')}
      form={form}
      submitLabel={t('categories.add')}
      onClose={onClose}
      onDone={() => {
        showToast({ text: t('categories.added') });
        onClose();
      }}
      send={async ({ documentNumber, toOn, ...rest }) => {
        const input = { ...rest, customerId, documentNumber: documentNumber === '' ? null : documentNumber, toOn: toOn === '' ? null : toOn };
        return (await add({ variables: { input } })).data?.addCategory.problems ?? [];
      }}
    >
      <FormSelect control={control} name="code" label={t('categories.kind')} choices={CODES.map((code) => ({ value: code, label: t(`category.${code}`) }))} />
      <FormTextField control={control} name="documentNumber" label={t('categories.document')} optional input={{ autoComplete: 'off' }} />
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5 }}>
        <FormDateField control={control} name="fromOn" label={t('validFrom')} />
        <FormDateField control={control} name="toOn" label={t('validTo')} optional />
      </Box>
    </FormDialog>
  );
}
