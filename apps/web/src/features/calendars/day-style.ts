import type { DayLook } from './year-model.js';

/**
 * Marks of the kinds of day, told apart in black and white: a weekend is pale, a holiday filled, a short day has a stroke below, a moved
 * working day a frame, a paid day off a dashed one.
 */
export const dayStyles: Readonly<Record<DayLook, Readonly<Record<string, string | number>>>> = {
  work: {},
  weekend: { color: 'var(--mui-palette-look-pale)', backgroundColor: 'var(--mui-palette-look-hover)' },
  holiday: { fontWeight: 700, color: 'var(--mui-palette-look-onAccent)', backgroundColor: 'var(--mui-palette-primary-main)' },
  short: { boxShadow: 'inset 0 -3px 0 var(--mui-palette-text-secondary)' },
  movedWork: { fontWeight: 600, boxShadow: 'inset 0 0 0 2px var(--mui-palette-text-primary)' },
  paid: { border: '1px dashed var(--mui-palette-text-secondary)' },
};
