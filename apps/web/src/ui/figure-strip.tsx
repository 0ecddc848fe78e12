import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

export interface Figure {
  readonly key: string;
  readonly label: string;
  readonly value: ReactNode;
  /** What exactly is counted: the denominator is stated. */
  readonly definition?: string;
  readonly tone?: 'calm' | 'soon' | 'late';
}

const toneColour = { calm: 'inherit', soon: 'var(--mui-palette-look-amber)', late: 'var(--mui-palette-look-red)' } as const;

/** Figures read in one glance: one bordered strip, not a wall of cards. */
export function FigureStrip({ figures, label }: { readonly figures: readonly Figure[]; readonly label: string }) {
  return (
    <Box
      component="dl"
      aria-label={label}
      sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: `repeat(${figures.length}, minmax(0, 1fr))` }, border: 1, borderColor: 'divider', borderRadius: 1, backgroundColor: 'background.paper' }}
    >
      {figures.map((figure, index) => (
        <Box key={figure.key} sx={{ px: 2, py: 1.25, borderLeft: { xs: 0, sm: index === 0 ? 0 : '1px solid var(--mui-palette-divider)' }, borderTop: { xs: index === 0 ? 0 : '1px solid var(--mui-palette-divider)', sm: 0 }, display: 'flex', flexDirection: 'column' }}>
          <Box component="dt" sx={{ color: 'text.primary' }}>
            {figure.label}
          </Box>
          <Box component="dd" sx={{ fontSize: 26, lineHeight: '34px', fontWeight: 600, color: toneColour[figure.tone ?? 'calm'] }}>
            {figure.value}
          </Box>
          {figure.definition !== undefined && (
            <Box component="dd" sx={{ fontSize: 12, lineHeight: '16px', color: 'text.secondary' }}>
              {figure.definition}
            </Box>
          )}
        </Box>
      ))}
    </Box>
  );
}
