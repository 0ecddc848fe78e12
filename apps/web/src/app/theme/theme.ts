import { createTheme, type Theme } from '@mui/material/styles';
import { components } from './components.js';
import { darkColours, lightColours, type SchemeColours } from './palette.js';

declare module '@mui/material/styles' {
  interface Palette {
    readonly look: SchemeColours;
  }
  interface PaletteOptions {
    readonly look?: SchemeColours;
  }
}

function paletteOf(colours: SchemeColours) {
  return {
    primary: { main: colours.accent, dark: colours.accentStrong, light: colours.accent, contrastText: colours.onAccent },
    secondary: { main: colours.muted, contrastText: colours.surface },
    error: { main: colours.red, contrastText: colours.surface },
    warning: { main: colours.amber, contrastText: colours.surface },
    info: { main: colours.accent, contrastText: colours.onAccent },
    success: { main: colours.muted, contrastText: colours.surface },
    text: { primary: colours.text, secondary: colours.muted, disabled: colours.pale },
    background: { default: colours.page, paper: colours.surface },
    divider: colours.line,
    action: { hover: colours.hover, selected: colours.chosen, active: colours.muted, disabled: colours.pale },
    look: colours,
  };
}

const family = '"IBM Plex Sans Variable", system-ui, sans-serif';

/** 13 px text, 18 px page titles, radius 4, no shadow, no ripple, no motion. */
export const theme: Theme = createTheme({
  cssVariables: { colorSchemeSelector: 'data-scheme' },
  colorSchemes: { light: { palette: paletteOf(lightColours) }, dark: { palette: paletteOf(darkColours) } },
  shape: { borderRadius: 4 },
  spacing: 8,
  shadows: Array.from({ length: 25 }, () => 'none') as unknown as Theme['shadows'],
  transitions: { create: () => 'none' },
  typography: {
    fontFamily: family,
    htmlFontSize: 16,
    fontSize: 13,
    fontWeightMedium: 550,
    fontWeightBold: 600,
    h1: { fontSize: 18, lineHeight: '26px', fontWeight: 600 },
    h2: { fontSize: 14, lineHeight: '20px', fontWeight: 600 },
    h3: { fontSize: 13, lineHeight: '18px', fontWeight: 600 },
    body1: { fontSize: 13, lineHeight: '19px' },
    body2: { fontSize: 13, lineHeight: '19px' },
    subtitle1: { fontSize: 13, lineHeight: '19px', fontWeight: 600 },
    subtitle2: { fontSize: 13, lineHeight: '19px', fontWeight: 600 },
    caption: { fontSize: 12, lineHeight: '16px' },
    button: { fontSize: 13, lineHeight: '18px', fontWeight: 550, textTransform: 'none' },
  },
  components,
});
