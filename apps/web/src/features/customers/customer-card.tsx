import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { usePermission } from '../../access/can.js';
import { CategoriesBlock } from './categories-block.js';
import type { ConsentFileField } from './consent-dialog.js';
import { ConsentsBlock } from './consents-block.js';
import { ContactsBlock } from './contacts-block.js';
import { CustomerHead } from './customer-head.js';
import { CustomerNotices } from './customer-notices.js';
import type { CustomerCardFieldsFragment } from './customers.generated.js';
import { OwnedBlock } from './owned-block.js';
import { RepresentativesBlock } from './representatives-block.js';

export interface CustomerCardProps {
  readonly customer: CustomerCardFieldsFragment;
  readonly fileField: ConsentFileField;
  /** Contracts, appeals and the logs below, composed by the workspace. */
  readonly contracts: ReactNode;
  readonly appeals: ReactNode;
  readonly logs: ReactNode;
  readonly toolbar?: ReactNode;
}

const line = '1px solid var(--mui-palette-divider)';

/** A person or company on one page: who, how to reach them, who acts for them, what they own, agreed to, concluded and asked. */
export function CustomerCard({ customer, fileField, contracts, appeals, logs, toolbar }: CustomerCardProps) {
  const allowed = usePermission('customers:write');
  // Nothing is written to who was erased or merged; masked data would be saved as it is shown.
  const mayWrite = allowed && customer.erasedAt === null && customer.mergedIntoId === null && !customer.masked;
  return (
    <Box component="article" aria-labelledby="customer-heading" sx={{ backgroundColor: 'background.paper', minHeight: '100%', containerType: 'inline-size' }}>
      <CustomerHead customer={customer} mayWrite={mayWrite} toolbar={toolbar} />
      <CustomerNotices customer={customer} mayWrite={mayWrite} />
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', '@container (min-width: 820px)': { gridTemplateColumns: 'minmax(0, 11fr) minmax(0, 9fr)' }, borderTop: line, borderBottom: line }}>
        <Stack>
          <OwnedBlock customer={customer} />
          {contracts}
          {appeals}
        </Stack>
        <Stack edge>
          <ContactsBlock customer={customer} mayWrite={mayWrite} />
          <RepresentativesBlock customer={customer} mayWrite={mayWrite} />
          <CategoriesBlock customer={customer} mayWrite={mayWrite} />
          <ConsentsBlock customer={customer} mayWrite={mayWrite} fileField={fileField} />
        </Stack>
      </Box>
      {logs}
    </Box>
  );
}

function Stack({ children, edge = false }: { readonly children: ReactNode; readonly edge?: boolean }) {
  return <Box sx={{ '& > section + section': { borderTop: line }, ...(edge && { '@container (min-width: 820px)': { borderLeft: line } }) }}>{children}</Box>;
}
