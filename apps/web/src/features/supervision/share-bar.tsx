import Box from '@mui/material/Box';

/** A short bar as long as the number beside it in proportion to the worst line; its name says the share. */
export function ShareBar({ part, label }: { readonly part: number; readonly label: string }) {
  return (
    <Box component="span" role="img" aria-label={label} title={label} sx={{ display: 'inline-block', flex: 'none', width: 56, height: 6, borderRadius: '2px', overflow: 'hidden', backgroundColor: 'divider' }}>
      <Box component="span" sx={{ display: 'block', width: `${Math.max(4, Math.round(100 * part))}%`, height: '100%', backgroundColor: 'var(--mui-palette-look-red)' }} />
    </Box>
  );
}
