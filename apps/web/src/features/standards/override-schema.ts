import type { OverrideNormInput } from '@ortalyk/contract';
import * as v from 'valibot';
import { fieldMessage } from '../../forms/field-message.js';
import type { NormCardFragment } from './standards.generated.js';

type Base = NormCardFragment['base'];

const amount = v.pipe(v.string(), v.trim(), v.regex(/^(\d{1,6})?$/, fieldMessage('badNumber')));
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, fieldMessage('badDate')));

const reading = v.pipe(v.string(), v.trim(), v.maxLength(500, fieldMessage('tooLong', { max: 500 })));

/** The numbers, unit, force and reading a person gives a norm. */
export const valueFields = {
  min: amount,
  max: amount,
  unit: v.pipe(v.string(), v.nonEmpty(fieldMessage('choose'))),
  force: v.picklist(['inForce', 'readAs', 'informative']),
  readingRu: reading,
  readingKk: reading,
  readingEn: reading,
};

export const overrideSchema = v.object({
  ...valueFields,
  reason: v.pipe(v.string(), v.trim(), v.nonEmpty(fieldMessage('required')), v.maxLength(500, fieldMessage('tooLong', { max: 500 }))),
  validFrom: date,
  validTo: v.pipe(v.string(), v.regex(/^(\d{4}-\d{2}-\d{2})?$/, fieldMessage('badDate'))),
});

export type OverrideValues = v.InferInput<typeof overrideSchema>;

/** The form begins with what holds today; a norm of one number has only a limit, so that the number is typed once. No reading is typed: it follows the values. */
export function startingValues(norm: Pick<NormCardFragment, 'min' | 'max' | 'unit' | 'force'>, today: string): OverrideValues {
  return {
    min: norm.min === norm.max ? '' : written(norm.min), max: written(norm.max), unit: norm.unit, force: norm.force,
    readingRu: '', readingKk: '', readingEn: '', reason: '', validFrom: today, validTo: '',
  };
}

/** What is sent: only what differs from the edition; null keeps what the edition says. */
export function overrideInput(values: OverrideValues, norm: { readonly id: string; readonly base: Base }): OverrideNormInput {
  const { base } = norm;
  const min = numberOf(values.min);
  const max = numberOf(values.max);
  return {
    normId: norm.id,
    min: min === base.min ? null : min,
    max: max === base.max ? null : max,
    unit: values.unit === base.unit ? null : values.unit,
    force: values.force === base.force ? null : values.force,
    reading: typedReading(values),
    reason: values.reason,
    validFrom: values.validFrom,
    validTo: values.validTo === '' ? null : values.validTo,
  };
}

/** A reading a person typed; null where the server is to keep it or write it from the values in every language. */
export function typedReading({ readingRu: ru, readingKk: kk, readingEn: en }: Pick<OverrideValues, 'readingRu' | 'readingKk' | 'readingEn'>): { ru: string; kk: string | null; en: string | null } | null {
  return ru === '' ? null : { ru, kk: kk === '' ? null : kk, en: en === '' ? null : en };
}

export function numberOf(typed: string): number | null {
  return typed.trim() === '' ? null : Number(typed);
}

/** T14: a norm of one number stays one where only its limit is given anew. */
export function targetOf(min: number | null, max: number | null, base: Pick<Base, 'min' | 'max'>): number | null {
  return min === null && base.min !== null && base.min === base.max ? max : min;
}

function written(value: number | null): string {
  return value === null ? '' : String(value);
}
