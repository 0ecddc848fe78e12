import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** A page under the shell: its title stays, its body scrolls. `width` keeps forms and texts at a readable measure. */
export function Page({ title, children, width }: { readonly title: ReactNode; readonly children: ReactNode; readonly width?: number }) {
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      {title}
      <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto', px: 2, pb: 3 }}>
        <Box sx={{ maxWidth: width ?? 'none' }}>{children}</Box>
      </Box>
    </Box>
  );
}
