import { useMutation } from '@apollo/client/react';
import ErrorOutline from '@mui/icons-material/ErrorOutlineOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { phoneText } from '../../text/phone-text.js';
import { useFormat } from '../../text/use-texts.js';
import { BlockEmpty, BlockLine, BlockLines, CardBlock } from '../../ui/card-block.js';
import { EndRepresentativeDocument, type CustomerCardFieldsFragment } from './customers.generated.js';
import { ReasonDialog } from './reason-dialog.js';
import { RepresentativeDialog } from './representative-dialog.js';

type Representative = CustomerCardFieldsFragment['representatives'][number];

/** Who may act for the customer, on what paper and until when; one whose term is over says so. */
export function RepresentativesBlock({ customer, mayWrite }: { readonly customer: CustomerCardFieldsFragment; readonly mayWrite: boolean }) {
  const { t } = useTranslation('customers');
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Representative | null>(null);
  const [end] = useMutation(EndRepresentativeDocument);
  return (
    <CardBlock title={t('representatives.title')} actions={mayWrite && <Button variant="text" onClick={() => setAdding(true)}>{t('representatives.add')}</Button>}>
      {customer.representatives.length === 0 && <BlockEmpty>{t('representatives.none')}</BlockEmpty>}
      <BlockLines label={t('representatives.title')}>
        {customer.representatives.map((one) => (
          <BlockLine key={one.id} pale={!one.valid} actions={mayWrite && <Button variant="text" aria-label={t('representatives.endNamed', { name: one.fullName })} onClick={() => setEnding(one)}>{t('representatives.end')}</Button>}>
            <RepresentativeText one={one} />
          </BlockLine>
        ))}
      </BlockLines>
      {adding && <RepresentativeDialog customerId={customer.id} onClose={() => setAdding(false)} />}
      {ending !== null && (
        <ReasonDialog
          title={t('representatives.endTitle', { name: ending.fullName })}
          text={t('representatives.endText')}
          submitLabel={t('representatives.end')}
          done={t('representatives.ended')}
          onClose={() => setEnding(null)}
          send={async (reason) => (await end({ variables: { input: { representativeId: ending.id, reason } } })).data?.endRepresentative.problems ?? []}
        />
      )}
    </CardBlock>
  );
}

function RepresentativeText({ one }: { readonly one: Representative }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const paper = one.documentNumber === null ? '' : ` № ${one.documentNumber}`;
  const on = one.documentOn === null ? '' : ` ${t('from', { date: format.date(one.documentOn) })}`;
  return (
    <>
      {one.fullName}
      {one.phone !== null && `, ${phoneText(one.phone)}`}
      <Box sx={{ color: one.valid ? 'text.secondary' : 'inherit' }}>
        {t(`basis.${one.basis}`)}
        {paper}
        {on}
        {one.maySign && ` · ${t('representatives.maySign')}`}
      </Box>
      <Box sx={{ display: 'flex', gap: 0.5, alignItems: 'center', color: one.valid ? 'text.secondary' : 'var(--mui-palette-look-red)' }}>
        {!one.valid && <ErrorOutline aria-hidden="true" sx={{ fontSize: 15 }} />}
        {one.validTo === null ? t('representatives.open', { date: format.date(one.validFrom) }) : t(one.valid ? 'representatives.until' : 'representatives.over', { date: format.date(one.validTo) })}
      </Box>
    </>
  );
}
