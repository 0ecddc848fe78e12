import { describe, expect, it } from 'vitest';
import { encodeCopyRows, escapeCopyText } from './copy-encoder.js';

describe('the text format of COPY', () => {
  it('escapes what would end a value or a row, and drops the character no text column can hold', () => {
    expect(escapeCopyText('a\tb\nc\rd\\e')).toBe(String.raw`a\tb\nc\rd\\e`);
    expect(escapeCopyText('a\0b')).toBe('ab');
    expect(escapeCopyText('Әуезов «12»')).toBe('Әуезов «12»');
  });

  it('writes null, numbers, booleans, instants and JSON as PostgreSQL reads them', () => {
    const columns = [
      { column: 'a', key: 'a', kind: 'text' }, { column: 'b', key: 'b', kind: 'number' }, { column: 'c', key: 'c', kind: 'boolean' },
      { column: 'd', key: 'd', kind: 'instant' }, { column: 'e', key: 'e', kind: 'json' }, { column: 'g', key: 'g', kind: 'plain' },
    ] as const;
    const row = { a: null, b: 1.5, c: true, d: Date.parse('2026-11-20T06:30:05.007Z'), e: [1, 'a\\b'], g: '2026-11-20' };
    expect(encodeCopyRows(columns, [row, { ...row, a: 'z', c: false, d: undefined }])).toBe([
      String.raw`\N	1.5	t	2026-11-20 06:30:05.007Z	[1,"a\\\\b"]	2026-11-20`, String.raw`z	1.5	f	\N	[1,"a\\\\b"]	2026-11-20`, '',
    ].join('\n'));
  });

  it('writes instants before 1970 with the right date', () => {
    const columns = [{ column: 'd', key: 'd', kind: 'instant' }] as const;
    expect(encodeCopyRows(columns, [{ d: -1 }])).toBe('1969-12-31 23:59:59.999Z\n');
  });
});
