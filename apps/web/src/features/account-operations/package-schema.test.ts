import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { packageInput, packageSchema, packageValues } from './package-schema.js';

const CHECKLIST = {
  operation: 'closeAccount', version: 4, missingAmount: 5, missingUnit: 'workingDays', clause: null, items: [{ code: 'application', required: true, label: { ru: 'Заявление', kk: null, en: 'Application' } }],
} as const;

describe('a check-list in the settings', () => {
  it('is sent as it stands when nothing was changed', () => {
    expect(packageInput(packageValues(CHECKLIST), CHECKLIST)).toEqual(CHECKLIST);
  });

  it('wants a code and a Russian name of each paper, and a whole number of days', () => {
    const values = { ...packageValues(CHECKLIST), items: [{ code: '', ru: ' ', kk: '', en: '', required: true }], missingAmount: '2.5' };
    expect(safeParse(packageSchema, values).issues?.map((issue) => issue.path?.map(({ key }) => key).join('.'))).toEqual(['items.0.code', 'items.0.ru', 'missingAmount']);
  });
});
