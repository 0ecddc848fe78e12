import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePermission } from '../../access/can.js';
import { languageNames } from '../../text/language.js';
import { useFormat } from '../../text/use-texts.js';
import { KeyHint } from '../../ui/key-hint.js';
import { useShortcuts } from '../../ui/keyboard.js';
import { useTabTitle } from '../../ui/page-title.js';
import { StateDot } from '../../ui/state-dot.js';
import type { CustomerCardFieldsFragment } from './customers.generated.js';
import { EditCustomerDialog } from './edit-customer-dialog.js';
import { EraseDialog } from './erase-dialog.js';
import { taxIdKind } from './id-check.js';
import { useCountry } from './use-country.js';
import { VerifyDialog } from './verify-dialog.js';

export interface CustomerHeadProps {
  readonly customer: CustomerCardFieldsFragment;
  readonly mayWrite: boolean;
  readonly toolbar?: ReactNode;
}

type Asked = 'edit' | 'verify' | 'erase' | null;

/** Who it is, in two lines, with what can be done with the whole person. */
export function CustomerHead({ customer, mayWrite, toolbar }: CustomerHeadProps) {
  useTabTitle(customer.fullName);
  const [asked, setAsked] = useState<Asked>(null);
  const close = () => setAsked(null);
  return (
    <Box component="header" sx={{ px: 2, py: 1.5, display: 'flex', gap: 2, alignItems: 'flex-start', flexWrap: 'wrap' }}>
      <Box sx={{ flex: 1, minWidth: 320 }}>
        <Title customer={customer} />
        <Facts customer={customer} />
      </Box>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Acts customer={customer} mayWrite={mayWrite} onAsk={setAsked} />
        {toolbar}
      </Box>
      {asked === 'edit' && <EditCustomerDialog customer={customer} onClose={close} />}
      {asked === 'verify' && <VerifyDialog customer={customer} onClose={close} />}
      {asked === 'erase' && <EraseDialog customer={customer} onClose={close} />}
    </Box>
  );
}

function Title({ customer }: { readonly customer: CustomerCardFieldsFragment }) {
  const { t } = useTranslation('customers');
  const gone = customer.erasedAt !== null || customer.mergedIntoId !== null;
  const state = customer.erasedAt !== null ? 'erased' : customer.mergedIntoId !== null ? 'merged' : customer.kind;
  return (
    <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'baseline', flexWrap: 'wrap', color: gone ? 'var(--mui-palette-look-pale)' : 'inherit' }}>
      <Typography component="h1" variant="h1" id="customer-heading" tabIndex={-1} sx={{ '&:focus': { outline: 'none' } }}>
        {customer.erasedAt === null ? customer.fullName : t('erase.name')}
      </Typography>
      <StateDot look={gone ? 'paleRing' : 'dot'}>{t(`state.${state}`)}</StateDot>
    </Box>
  );
}

function Facts({ customer }: { readonly customer: CustomerCardFieldsFragment }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const taxNumber = taxIdKind(useCountry(), customer.kind);
  if (customer.erasedAt !== null) return null;
  const facts = [
    ...(customer.taxId === null || taxNumber === 'ibanKz' ? [t('head.noNumber')] : [`${t(`number.${taxNumber}`)} ${customer.taxId}`]),
    ...customer.identifiers.map(({ kind, value }) => `${t(`number.${kind}`)} ${value}`),
    ...(customer.birthOn === null ? [] : [t('head.born', { date: format.date(customer.birthOn) })]),
    t('head.language', { language: languageNames[customer.language] }),
    ...customer.categories.map(({ code }) => t(`category.${code}`)),
  ];
  return (
    <Box sx={{ color: 'text.secondary', mt: '2px' }}>
      {facts.join(' · ')}
      {customer.masked && ` · ${t('head.masked')}`}
    </Box>
  );
}

function Acts({ customer, mayWrite, onAsk }: { readonly customer: CustomerCardFieldsFragment; readonly mayWrite: boolean; readonly onAsk: (asked: Asked) => void }) {
  const { t } = useTranslation('customers');
  const mayErase = usePermission('customers:erase') && customer.erasedAt === null && customer.mergedIntoId === null;
  const mayVerify = !customer.masked && customer.erasedAt === null && customer.owned.some(({ toOn }) => toOn === null);
  const labels = { verify: t('head.verify'), edit: t('head.edit') };
  useShortcuts(
    useMemo(
      () => [
        ...(mayVerify ? [{ code: 'KeyV', label: labels.verify, shown: 'V', run: () => onAsk('verify') }] : []),
        ...(mayWrite ? [{ code: 'KeyE', label: labels.edit, shown: 'E', run: () => onAsk('edit') }] : []),
      ],
      [mayVerify, mayWrite, labels.verify, labels.edit, onAsk],
    ),
  );
  return (
    <>
      {mayVerify && <Button onClick={() => onAsk('verify')} endIcon={<KeyHint>V</KeyHint>} aria-keyshortcuts="V">{labels.verify}</Button>}
      {mayWrite && <Button onClick={() => onAsk('edit')} endIcon={<KeyHint>E</KeyHint>} aria-keyshortcuts="E">{labels.edit}</Button>}
      {mayErase && <Button variant="text" color="error" onClick={() => onAsk('erase')}>{t('head.erase')}</Button>}
    </>
  );
}
