import { useMutation } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../forms/form-dialog.js';
import { phoneText } from '../../text/phone-text.js';
import { BlockEmpty, BlockLine, BlockLines, CardBlock } from '../../ui/card-block.js';
import { showToast } from '../../ui/toast.js';
import { ContactFields } from './contact-fields.js';
import { contactsOf, contactsSchema, sentContacts, type ContactValues } from './customer-schema.js';
import { SaveContactsDocument, type CustomerCardFieldsFragment } from './customers.generated.js';
import { useReadAnew } from './use-customer-act.js';

/** Ways to reach the customer: the preferred one first, and those where no notices may go. */
export function ContactsBlock({ customer, mayWrite }: { readonly customer: CustomerCardFieldsFragment; readonly mayWrite: boolean }) {
  const { t } = useTranslation('customers');
  const [open, setOpen] = useState(false);
  return (
    <CardBlock title={t('contacts.title')} actions={mayWrite && <Button variant="text" onClick={() => setOpen(true)}>{t('contacts.change')}</Button>}>
      {customer.contacts.length === 0 && <BlockEmpty>{t('contacts.none')}</BlockEmpty>}
      <BlockLines label={t('contacts.title')}>
        {customer.contacts.map((contact) => (
          <BlockLine key={contact.id}>
            {contact.kind === 'phone' ? phoneText(contact.value) : contact.value}
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {contact.preferred && ` · ${t('contacts.preferred')}`}
              {!contact.mayNotify && ` · ${t('contacts.noNotices')}`}
              {contact.note !== null && ` · ${contact.note}`}
            </Box>
          </BlockLine>
        ))}
      </BlockLines>
      {open && <ContactsDialog customer={customer} onClose={() => setOpen(false)} />}
    </CardBlock>
  );
}

function ContactsDialog({ customer, onClose }: { readonly customer: CustomerCardFieldsFragment; readonly onClose: () => void }) {
  const { t } = useTranslation(['customers', 'common']);
  const [save] = useMutation(SaveContactsDocument);
  const readAnew = useReadAnew();
  const form = useForm<ContactValues>({ resolver: standardSchemaResolver(contactsSchema), defaultValues: contactsOf(customer) });
  return (
    <FormDialog<ContactValues, ContactValues>
      title={t('customers:contacts.title')}
      form={form}
      width={620}
      submitLabel={t('common:action.save')}
      onClose={onClose}
      onStale={readAnew}
      onDone={() => {
        showToast({ text: t('customers:contacts.saved') });
        onClose();
      }}
      send={async ({ contacts }) => {
        const { data } = await save({ variables: { input: { customerId: customer.id, version: customer.version, contacts: sentContacts(contacts) } } });
        return data?.saveContacts.problems ?? [];
      }}
    >
      <ContactFields control={form.control} />
    </FormDialog>
  );
}
