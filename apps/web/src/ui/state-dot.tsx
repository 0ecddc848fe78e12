import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

export type DotLook = 'ring' | 'dot' | 'pale' | 'paleRing';

/** An 8 px ring (not begun) or dot (in hand) and words; pale where the matter is closed. */
export function StateDot({ look, children }: { readonly look: DotLook; readonly children: ReactNode }) {
  const pale = look === 'pale' || look === 'paleRing';
  const colour = pale ? 'var(--mui-palette-look-pale)' : 'var(--mui-palette-primary-main)';
  const hollow = look === 'ring' || look === 'paleRing';
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: '6px', minWidth: 0, maxWidth: '100%', verticalAlign: 'bottom', color: pale ? 'var(--mui-palette-look-pale)' : 'inherit' }}>
      <Box component="span" sx={{ width: 8, height: 8, borderRadius: '50%', flex: 'none', border: `2px solid ${colour}`, backgroundColor: hollow ? 'transparent' : colour }} />
      <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
        {children}
      </Box>
    </Box>
  );
}
