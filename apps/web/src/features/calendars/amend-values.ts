import type { CalendarAmendmentInput } from '@ortalyk/contract';
import * as v from 'valibot';
import { fieldMessage } from '../../forms/field-message.js';
import type { Day } from './year-model.js';

/** `pattern` gives the day back to its weekday, or to the calendar below. */
export const AMEND_KINDS = ['off', 'work', 'short', 'nonworking_paid', 'pattern'] as const;

const name = v.pipe(v.string(), v.trim(), v.maxLength(200, fieldMessage('tooLong', { max: 200 })));

export const amendSchema = v.object({
  kind: v.picklist(AMEND_KINDS),
  nameRu: name,
  nameKk: name,
  reason: v.pipe(v.string(), v.trim(), v.nonEmpty(fieldMessage('required')), v.maxLength(500, fieldMessage('tooLong', { max: 500 }))),
});

export type AmendValues = v.InferOutput<typeof amendSchema>;

/** The form begins with the change most often wanted: a working day becomes a day off, a day off is taken back. */
export function amendStart(day: Pick<Day, 'working' | 'name' | 'weekday'>): AmendValues {
  const kind = day.working ? 'off' : day.weekday < 6 ? 'pattern' : 'work';
  return { kind, nameRu: kind === 'pattern' ? '' : (day.name?.ru ?? ''), nameKk: kind === 'pattern' ? '' : (day.name?.kk ?? ''), reason: '' };
}

/** The change as the server previews it. */
export function amendmentOf(values: AmendValues, { calendarCode, on }: { readonly calendarCode: string; readonly on: string }): CalendarAmendmentInput {
  const named = values.kind !== 'pattern' && values.nameRu !== '';
  return {
    calendarCode,
    on,
    kind: values.kind === 'pattern' ? null : values.kind,
    name: named ? { ru: values.nameRu, kk: values.nameKk === '' ? null : values.nameKk } : null,
  };
}
