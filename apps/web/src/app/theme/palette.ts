/**
 * Own colours for both schemes. One deep blue is the only accent; amber and red speak of time and of faults and always stand beside an
 * icon and words. Every text colour keeps at least 4.5 : 1 on every surface named here (theme.test.ts proves it), borders of controls 3 : 1.
 */
export interface SchemeColours {
  readonly accent: string;
  readonly accentStrong: string;
  readonly onAccent: string;
  readonly text: string;
  readonly muted: string;
  readonly pale: string;
  readonly page: string;
  readonly surface: string;
  readonly rail: string;
  readonly header: string;
  readonly chosen: string;
  readonly hover: string;
  readonly line: string;
  readonly control: string;
  readonly amber: string;
  readonly red: string;
  readonly redSurface: string;
  readonly amberSurface: string;
}

export const lightColours: SchemeColours = {
  accent: '#1b4f86',
  accentStrong: '#123c69',
  onAccent: '#ffffff',
  text: '#16202b',
  muted: '#485563',
  pale: '#5b6773',
  page: '#f4f5f7',
  surface: '#ffffff',
  rail: '#e9edf1',
  header: '#ffffff',
  chosen: '#e7eff7',
  hover: '#f0f3f6',
  line: '#d6dce2',
  control: '#7d8996',
  amber: '#864c00',
  red: '#a61b1b',
  redSurface: '#fbeceb',
  amberSurface: '#fcf2e2',
};

export const darkColours: SchemeColours = {
  accent: '#8cbbe9',
  accentStrong: '#b3d3f2',
  onAccent: '#0d1b29',
  text: '#e9eef3',
  muted: '#b3bec9',
  pale: '#9aa7b4',
  page: '#181f28',
  surface: '#1d2530',
  rail: '#11171e',
  header: '#1d2530',
  chosen: '#28384a',
  hover: '#242e3a',
  line: '#35414e',
  control: '#74818f',
  amber: '#f0b45c',
  red: '#ff9c92',
  redSurface: '#3a2226',
  amberSurface: '#372c1b',
};

/** WCAG contrast of two `#rrggbb` colours, 1–21. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
