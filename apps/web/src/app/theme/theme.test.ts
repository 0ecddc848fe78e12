import { describe, expect, it } from 'vitest';
import { contrast, darkColours, lightColours } from './palette.js';

describe.each([
  ['light', lightColours],
  ['dark', darkColours],
])('WCAG 1.4.3 and 1.4.11, %s scheme', (_name, colours) => {
  const surfaces = ['page', 'surface', 'rail', 'header', 'chosen', 'hover'] as const;
  const texts = ['text', 'muted', 'pale', 'accent', 'amber', 'red'] as const;

  it.each(surfaces.flatMap((surface) => texts.map((text) => [text, surface] as const)))('%s on %s reads at 4.5 : 1', (text, surface) => {
    expect(contrast(colours[text], colours[surface])).toBeGreaterThanOrEqual(4.5);
  });

  it('words on filled buttons and on notices read at 4.5 : 1', () => {
    expect(contrast(colours.onAccent, colours.accent)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours.onAccent, colours.accentStrong)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours.text, colours.redSurface)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours.red, colours.redSurface)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours.amber, colours.amberSurface)).toBeGreaterThanOrEqual(4.5);
  });

  it('borders of controls stand out at 3 : 1', () => {
    for (const surface of ['page', 'surface'] as const) expect(contrast(colours.control, colours[surface])).toBeGreaterThanOrEqual(3);
  });
});
