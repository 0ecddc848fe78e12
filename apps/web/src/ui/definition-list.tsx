import Box from '@mui/material/Box';
import { Fragment, type ReactNode } from 'react';

export interface Definition {
  readonly term: string;
  readonly value: ReactNode;
}

/** Terms at the left, values at the right; what has no value is left out by the caller. */
export function DefinitionList({ items, termWidth = 132 }: { readonly items: readonly Definition[]; readonly termWidth?: number }) {
  return (
    <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: `${termWidth}px minmax(0, 1fr)`, columnGap: 1.5, rowGap: '5px' }}>
      {items.map((item) => (
        <Fragment key={item.term}>
          <Box component="dt" sx={{ color: 'text.secondary' }}>
            {item.term}
          </Box>
          <Box component="dd" sx={{ overflowWrap: 'anywhere' }}>
            {item.value}
          </Box>
        </Fragment>
      ))}
    </Box>
  );
}
