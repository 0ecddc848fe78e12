import { isCivilDate } from '@ortalyk/domain';
import type { CompleteStepInput } from '@ortalyk/contract';
import * as v from 'valibot';
import { fieldMessage } from '../../forms/field-message.js';

/** What the form of an output document holds; empty words mean «not given». */
export interface CompleteValues {
  readonly documentOn: string;
  readonly documentNumber: string;
  readonly note: string;
  readonly file: { readonly id: string; readonly name: string; readonly size: number } | null;
  /** Made once per draft: the same document sent twice is one document. */
  readonly idempotencyKey: string;
}

/** A document's date exists and is not after `today`, the office's civil date. */
export function completeSchema(today: string) {
  return v.object({
    documentOn: v.pipe(v.string(), v.check((on) => isCivilDate(on) && on <= today, fieldMessage('badDate'))),
    documentNumber: v.pipe(v.string(), v.trim(), v.maxLength(60, fieldMessage('tooLong', { max: 60 }))),
    note: v.pipe(v.string(), v.trim(), v.maxLength(2000, fieldMessage('tooLong', { max: 2000 }))),
    file: v.nullable(v.object({ id: v.string(), name: v.string(), size: v.number() })),
    idempotencyKey: v.string(),
  });
}

/** The input of `completeStep` without the step itself. */
export function completeInput(values: CompleteValues): Omit<CompleteStepInput, 'stepId' | 'version'> {
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    documentOn: values.documentOn,
    documentNumber: orNull(values.documentNumber),
    note: orNull(values.note),
    fileId: values.file?.id ?? null,
    idempotencyKey: values.idempotencyKey,
  };
}
