import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';

export interface CardBlockProps {
  readonly title: string;
  /** How many there are, where counting helps. */
  readonly count?: number | undefined;
  /** Buttons of the block, at the right end of its title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One part of a card under its own small title. */
export function CardBlock({ title, count, actions, children }: CardBlockProps) {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id} sx={{ px: 2, py: 1.25, minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 28, mb: 0.25 }}>
        <Typography component="h2" variant="h2" id={id}>
          {title}
          {count !== undefined && count > 0 && (
            <Box component="span" sx={{ ml: 0.75, color: 'text.secondary', fontWeight: 400 }}>
              {count}
            </Box>
          )}
        </Typography>
        {actions !== undefined && <Box sx={{ ml: 'auto', display: 'flex', gap: 0.5 }}>{actions}</Box>}
      </Box>
      {children}
    </Box>
  );
}

/** Lines of a block; what a line can be done with stands at its end. */
export function BlockLine({ children, actions, pale = false }: { readonly children: ReactNode; readonly actions?: ReactNode; readonly pale?: boolean }) {
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', py: '3px', minHeight: 28, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 }, color: pale ? 'var(--mui-palette-look-pale)' : 'inherit' }}>
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>{children}</Box>
      {actions !== undefined && <Box sx={{ flex: 'none', display: 'flex', gap: 0.5, '& .MuiButton-root': { minHeight: 24, py: 0 } }}>{actions}</Box>}
    </Box>
  );
}

/** A list of block lines. */
export function BlockLines({ children, label }: { readonly children: ReactNode; readonly label?: string }) {
  return (
    <Box component="ul" aria-label={label} sx={{ listStyle: 'none' }}>
      {children}
    </Box>
  );
}

/** Said where a block has nothing. */
export function BlockEmpty({ children }: { readonly children: string }) {
  return <Typography sx={{ color: 'text.secondary' }}>{children}</Typography>;
}
