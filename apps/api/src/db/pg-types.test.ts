import { describe, expect, it } from 'vitest';
import { asTimestamp, parseTimestamp } from './pg-types.js';

describe('timestamptz as an instant', () => {
  it.each([
    ['2026-11-21 06:07:08+00', '2026-11-21T06:07:08Z'],
    ['2026-11-21 06:07:08.1+00', '2026-11-21T06:07:08.100Z'],
    ['2026-11-21 06:07:08.12+00', '2026-11-21T06:07:08.120Z'],
    ['2026-11-21 06:07:08.123456+00', '2026-11-21T06:07:08.123Z'],
    ['2024-02-29 23:59:59.999999+00', '2024-02-29T23:59:59.999Z'],
    ['1969-12-31 23:59:59.5+00', '1969-12-31T23:59:59.500Z'],
    ['2026-11-21 11:07:08.25+05', '2026-11-21T06:07:08.250Z'],
    ['2026-11-21 11:37:08+05:30', '2026-11-21T06:07:08Z'],
  ])('%s', (printed, iso) => {
    expect(parseTimestamp(printed)).toBe(Date.parse(iso));
    expect(parseTimestamp(asTimestamp(Date.parse(iso)))).toBe(Date.parse(iso));
  });
});
