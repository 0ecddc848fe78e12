import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { completeInput, completeSchema } from './complete-values.js';

const values = { documentOn: '2026-11-20', documentNumber: ' 12/ж ', note: '', file: null, idempotencyKey: 'k' };
const takes = (documentOn: string) => v.safeParse(completeSchema('2026-11-20'), { ...values, documentOn }).success;

describe('the form of an output document (T23)', () => {
  it('refuses a day that is not or has not come', () => {
    expect([takes('2026-11-20'), takes('2026-11-19'), takes('2026-11-21'), takes('2026-02-30'), takes('')]).toEqual([true, true, false, false, false]);
  });

  it('leaves the number to our series where none was typed', () => {
    expect(completeInput({ ...values, documentNumber: '  ' }).documentNumber).toBeNull();
    expect(completeInput(values)).toEqual({ documentOn: '2026-11-20', documentNumber: '12/ж', note: null, fileId: null, idempotencyKey: 'k' });
  });
});
