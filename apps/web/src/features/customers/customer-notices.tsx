import { useMutation, useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/use-texts.js';
import { ButtonLink } from '../../ui/button-link.js';
import { DuplicateCandidatesDocument, UndoMergeCustomersDocument, type CustomerCardFieldsFragment } from './customers.generated.js';
import { useAct } from './use-customer-act.js';

/** What one must know before reading on: erased, merged into another, somebody alike, duplicates taken in. */
export function CustomerNotices({ customer, mayWrite }: { readonly customer: CustomerCardFieldsFragment; readonly mayWrite: boolean }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  if (customer.erasedAt !== null) return <Notice>{t('notice.erased', { at: format.dateTime(customer.erasedAt) })}</Notice>;
  if (customer.mergedIntoId !== null) {
    return (
      <Notice action={<ButtonLink to="/customers/$customerId" params={{ customerId: customer.mergedIntoId }}>{t('notice.openKept')}</ButtonLink>}>
        {t('notice.merged')}
      </Notice>
    );
  }
  return (
    <>
      {mayWrite && <AlikeNotice customer={customer} />}
      {customer.merges.map((merge) => (
        <MergeNotice key={merge.id} merge={merge} mayWrite={mayWrite} />
      ))}
    </>
  );
}

function AlikeNotice({ customer }: { readonly customer: CustomerCardFieldsFragment }) {
  const { t } = useTranslation('customers');
  const phones = customer.contacts.filter(({ kind }) => kind === 'phone').map(({ value }) => value);
  const input = { taxId: customer.taxId, phones, fullName: customer.birthOn === null ? null : customer.fullName, birthOn: customer.birthOn, exceptId: customer.id };
  const { data } = useQuery(DuplicateCandidatesDocument, { variables: { input } });
  // A phone alone is shared by families: only a number or a name with its birth date asks for a look.
  const first = data?.duplicateCustomers.find(({ reasons }) => reasons.some((reason) => reason !== 'phone'));
  if (first === undefined) return null;
  return (
    <Notice amber action={<ButtonLink to="/duplicates" search={{ keep: customer.id, merge: first.customer.id }}>{t('notice.compare')}</ButtonLink>}>
      {t('notice.alike', { name: first.customer.fullName, reasons: first.reasons.map((reason) => t(`reason.${reason}`)).join(', ') })}
    </Notice>
  );
}

function MergeNotice({ merge, mayWrite }: { readonly merge: CustomerCardFieldsFragment['merges'][number]; readonly mayWrite: boolean }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const [undo] = useMutation(UndoMergeCustomersDocument);
  const { busy, run } = useAct();
  const take = () => void run(async () => (await undo({ variables: { input: { mergeId: merge.id } } })).data?.undoMergeCustomers.problems ?? [], t('merge.undone'));
  return (
    <Notice action={mayWrite && <Button disabled={busy} onClick={take}>{t('merge.undo')}</Button>}>
      {t('notice.tookIn', { name: merge.merged.fullName, at: format.dateTime(merge.mergedAt), by: merge.mergedBy.fullName })}
    </Notice>
  );
}

function Notice({ children, action, amber = false }: { readonly children: ReactNode; readonly action?: ReactNode; readonly amber?: boolean }) {
  return (
    <Box role="status" sx={{ mx: 2, mb: 1, px: 1.5, py: 0.75, display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap', border: 1, borderColor: 'divider', borderRadius: 1, backgroundColor: amber ? 'var(--mui-palette-look-amberSurface)' : 'var(--mui-palette-look-chosen)' }}>
      <Box sx={{ flex: 1, minWidth: 240 }}>{children}</Box>
      {action}
    </Box>
  );
}
