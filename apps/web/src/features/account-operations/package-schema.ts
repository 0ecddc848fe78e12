import type { SaveDocumentPackageInput } from '@ortalyk/contract';
import * as v from 'valibot';
import { fieldMessage } from '../../forms/field-message.js';
import type { PackageFieldsFragment } from './operations.generated.js';

const label = v.pipe(v.string(), v.trim(), v.maxLength(200, fieldMessage('tooLong', { max: 200 })));

export const packageSchema = v.object({
  items: v.array(v.object({
    code: v.pipe(v.string(), v.trim(), v.nonEmpty(fieldMessage('required'))),
    ru: v.pipe(label, v.nonEmpty(fieldMessage('required'))),
    kk: label,
    en: label,
    required: v.boolean(),
  })),
  missingAmount: v.pipe(v.string(), v.trim(), v.regex(/^\d{1,4}$/, fieldMessage('badNumber'))),
  missingUnit: v.picklist(['workingDays', 'calendarDays']),
  clause: v.pipe(v.string(), v.trim(), v.maxLength(200, fieldMessage('tooLong', { max: 200 }))),
});

export type PackageValues = v.InferInput<typeof packageSchema>;

/** The form begins with the check-list as it stands. */
export function packageValues(one: PackageFieldsFragment): PackageValues {
  return {
    items: one.items.map(({ code, label: text, required }) => ({ code, ru: text.ru, kk: text.kk ?? '', en: text.en ?? '', required })),
    missingAmount: String(one.missingAmount), missingUnit: one.missingUnit === 'calendarDays' ? 'calendarDays' : 'workingDays', clause: one.clause ?? '',
  };
}

/** What is sent: an empty translation is none. */
export function packageInput(values: PackageValues, { operation, version }: Pick<PackageFieldsFragment, 'operation' | 'version'>): SaveDocumentPackageInput {
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    operation, version, missingAmount: Number(values.missingAmount), missingUnit: values.missingUnit, clause: orNull(values.clause),
    items: values.items.map(({ code, ru, kk, en, required }) => ({ code: code.trim(), required, label: { ru: ru.trim(), kk: orNull(kk), en: orNull(en) } })),
  };
}
