import Box from '@mui/material/Box';

/** A key written beside its control. Not read aloud: the control says it through aria-keyshortcuts. */
export function KeyHint({ children }: { readonly children: string }) {
  return (
    <Box
      component="kbd"
      aria-hidden="true"
      sx={{ '&&&': { fontSize: 11 }, fontFamily: 'inherit', lineHeight: '16px', minWidth: 18, px: '4px', textAlign: 'center', border: '1px solid currentColor', borderRadius: '3px', display: 'inline-block', whiteSpace: 'nowrap' }}
    >
      {children}
    </Box>
  );
}
