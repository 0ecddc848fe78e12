import Box from '@mui/material/Box';

/** How many of the open are late, as a short bar; the number stands in its name. */
export function ShareBar({ percent, label }: { readonly percent: number; readonly label: string }) {
  return (
    <Box component="span" role="img" aria-label={label} title={label} sx={{ display: 'inline-block', width: 56, height: 6, borderRadius: '2px', overflow: 'hidden', backgroundColor: 'divider' }}>
      <Box component="span" sx={{ display: 'block', width: `${percent}%`, height: '100%', backgroundColor: 'var(--mui-palette-look-red)' }} />
    </Box>
  );
}
