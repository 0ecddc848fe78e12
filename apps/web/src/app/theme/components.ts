import type { Components, Theme } from '@mui/material/styles';

const focusRing = { outline: '2px solid var(--mui-palette-primary-main)', outlineOffset: 1 };
const still = { timeout: 0 };

const base: Components<Theme> = {
  MuiCssBaseline: {
    styleOverrides: {
      html: { height: '100%', fontVariantNumeric: 'tabular-nums', WebkitTextSizeAdjust: '100%' },
      body: { height: '100%', overflow: 'hidden', fontSize: 13, lineHeight: '19px' },
      '#root': { height: '100%' },
      ':focus-visible': focusRing,
      a: { color: 'var(--mui-palette-primary-main)' },
      'dl, dd, p, h1, h2, h3, ul, ol, fieldset, legend': { margin: 0, padding: 0 },
      fieldset: { border: 0, minWidth: 0 },
      '@media print': { body: { overflow: 'visible', backgroundColor: '#fff', color: '#000' } },
    },
  },
  MuiButtonBase: { defaultProps: { disableRipple: true }, styleOverrides: { root: { '&.Mui-focusVisible': focusRing } } },
  MuiButton: {
    defaultProps: { disableElevation: true, variant: 'outlined' },
    styleOverrides: {
      // MUI sizes whatever stands in the icon's place as an icon; a key is written, not drawn.
      root: { minHeight: 30, padding: '4px 10px', minWidth: 0, whiteSpace: 'nowrap', '& .MuiButton-endIcon > kbd': { fontSize: 11 } },
      outlined: { borderColor: 'var(--mui-palette-look-control)' },
      text: { padding: '4px 6px' },
      startIcon: { marginLeft: 0, marginRight: 6, '& > svg:nth-of-type(1)': { fontSize: 16 } },
      endIcon: { marginRight: 0, marginLeft: 6, '& > svg:nth-of-type(1)': { fontSize: 18 } },
    },
  },
  MuiIconButton: { styleOverrides: { root: { borderRadius: 4, padding: 5, color: 'var(--mui-palette-text-secondary)' } } },
  MuiToggleButton: { styleOverrides: { root: { padding: '4px 10px', minHeight: 30, borderColor: 'var(--mui-palette-look-control)', color: 'var(--mui-palette-text-secondary)', '&.Mui-selected': { color: 'var(--mui-palette-text-primary)' } } } },
  MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiDivider: { styleOverrides: { root: { borderColor: 'var(--mui-palette-divider)' } } },
  MuiLink: { defaultProps: { underline: 'always' } },
  MuiTypography: { defaultProps: { variant: 'body1' } },
};

const fields: Components<Theme> = {
  MuiInputLabel: { defaultProps: { shrink: true } },
  MuiFormLabel: { styleOverrides: { root: { color: 'var(--mui-palette-text-secondary)' } } },
  MuiOutlinedInput: {
    defaultProps: { notched: false },
    styleOverrides: {
      root: {
        backgroundColor: 'var(--mui-palette-look-surface)',
        '& .MuiOutlinedInput-notchedOutline': { borderColor: 'var(--mui-palette-look-control)' },
        '&.Mui-focused .MuiOutlinedInput-notchedOutline': { borderWidth: 2 },
        '& :focus-visible': { outline: 'none' },
      },
      input: { padding: '5px 9px', height: 20 },
      adornedStart: { paddingLeft: 8, '& .MuiOutlinedInput-input': { paddingLeft: 4 } },
      adornedEnd: { paddingRight: 6 },
      multiline: { padding: '5px 9px', '& .MuiOutlinedInput-input': { padding: 0 } },
    },
  },
  MuiInputBase: { styleOverrides: { root: { fontSize: 13 }, input: { '&::placeholder': { color: 'var(--mui-palette-look-pale)', opacity: 1 } } } },
  MuiSelect: { defaultProps: { MenuProps: { transitionDuration: 0 } }, styleOverrides: { select: { minHeight: 20, lineHeight: '20px' } } },
  MuiAutocomplete: {
    defaultProps: { size: 'small', slotProps: { paper: { variant: 'outlined' } } },
    styleOverrides: {
      inputRoot: { '&.MuiOutlinedInput-root': { padding: '0 30px 0 2px', minHeight: 30 }, '& .MuiAutocomplete-input.MuiAutocomplete-input': { padding: '5px 7px' } },
      option: { minHeight: '30px !important', padding: '5px 10px !important' },
      listbox: { maxHeight: 360, padding: '4px 0' },
      noOptions: { fontSize: 13 },
    },
  },
  MuiInputAdornment: { styleOverrides: { positionStart: { marginRight: 2 }, positionEnd: { marginLeft: 2 } } },
  MuiFormHelperText: { styleOverrides: { root: { margin: '3px 0 0', fontSize: 12, lineHeight: '16px', color: 'var(--mui-palette-text-secondary)', '&.Mui-error': { color: 'var(--mui-palette-error-main)' } } } },
  MuiCheckbox: { defaultProps: { size: 'small' }, styleOverrides: { root: { padding: 5 } } },
  MuiRadio: { defaultProps: { size: 'small' }, styleOverrides: { root: { padding: 5 } } },
};

const popups: Components<Theme> = {
  MuiDialog: {
    defaultProps: { transitionDuration: 0 },
    styleOverrides: { paper: { border: '1px solid var(--mui-palette-divider)' } },
  },
  MuiDialogTitle: { styleOverrides: { root: { fontSize: 16, lineHeight: '22px', padding: '16px 20px 8px' } } },
  MuiDialogContent: { styleOverrides: { root: { padding: '8px 20px 12px' } } },
  MuiDialogActions: { styleOverrides: { root: { padding: '8px 20px 16px', justifyContent: 'flex-start' } } },
  MuiMenu: { defaultProps: { transitionDuration: 0 }, styleOverrides: { paper: { border: '1px solid var(--mui-palette-divider)' } } },
  MuiPopover: { defaultProps: { transitionDuration: 0 }, styleOverrides: { paper: { border: '1px solid var(--mui-palette-divider)' } } },
  MuiMenuItem: { styleOverrides: { root: { minHeight: 30, fontSize: 13, padding: '5px 12px', '&.Mui-focusVisible': { outlineOffset: -2 } } } },
  MuiTooltip: {
    defaultProps: { enterDelay: 400, disableInteractive: false, slotProps: { transition: still } },
    styleOverrides: {
      tooltip: { fontSize: 12, lineHeight: '16px', padding: '6px 8px', color: 'var(--mui-palette-look-surface)', backgroundColor: 'var(--mui-palette-look-text)' },
    },
  },
  MuiSnackbar: { defaultProps: { transitionDuration: 0 } },
};

const tables: Components<Theme> = {
  MuiTableCell: {
    styleOverrides: {
      root: { padding: '5px 10px', fontSize: 13, lineHeight: '19px', borderColor: 'var(--mui-palette-divider)' },
      head: { fontWeight: 600, color: 'var(--mui-palette-text-secondary)', whiteSpace: 'nowrap' },
    },
  },
  MuiTableRow: { styleOverrides: { root: { '&.MuiTableRow-hover:hover': { backgroundColor: 'var(--mui-palette-action-hover)' } } } },
};

/** How MUI's pieces look here: dense, flat, still. */
export const components: Components<Theme> = { ...base, ...fields, ...popups, ...tables };
