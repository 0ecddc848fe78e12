import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

export interface SplitViewProps {
  readonly master: ReactNode;
  /** The open card; null while none is open, and the master takes the whole width. */
  readonly detail: ReactNode | null;
  /** Name of the card's region. */
  readonly detailLabel: string;
  readonly detailWidth?: number | string;
}

/** Master and detail side by side; the list keeps its place, the card scrolls by itself. */
export function SplitView({ master, detail, detailLabel, detailWidth = 'clamp(400px, 38%, 640px)' }: SplitViewProps) {
  return (
    <Box sx={{ display: 'flex', height: '100%', minHeight: 0 }}>
      <Box sx={{ flex: 1, minWidth: 0, minHeight: 0, display: { xs: detail === null ? 'flex' : 'none', md: 'flex' }, flexDirection: 'column' }}>{master}</Box>
      {detail !== null && (
        <Box
          component="section"
          aria-label={detailLabel}
          sx={{ width: { xs: '100%', md: detailWidth }, flex: 'none', minHeight: 0, overflow: 'auto', borderLeft: { xs: 0, md: '1px solid var(--mui-palette-divider)' }, backgroundColor: 'background.paper' }}
        >
          {detail}
        </Box>
      )}
    </Box>
  );
}
