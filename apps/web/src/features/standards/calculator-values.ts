import * as v from 'valibot';
import { fieldMessage } from '../../forms/field-message.js';
import type { CalculatorSearch } from './urls.js';

const chosen = v.pipe(v.nullable(v.string(), ''), v.nonEmpty(fieldMessage('choose')));
const clockTime = /^([01]?\d|2[0-3])[:.,\s]?([0-5]\d)$/;

/** The question of the calculator as a form. */
export const calculatorSchema = v.object({
  norm: chosen,
  office: chosen,
  date: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, fieldMessage('badDate'))),
  time: v.pipe(v.string(), v.trim(), v.regex(clockTime, fieldMessage('badTime'))),
});

export type CalculatorValues = v.InferInput<typeof calculatorSchema>;
type Asked = v.InferOutput<typeof calculatorSchema>;

/** The fields as the address fills them; the present moment at the office where it says nothing. */
export function calculatorValues(search: CalculatorSearch, ownOfficeId: string, nowAt: (officeId: string) => { readonly date: string; readonly time: string }): CalculatorValues {
  const office = search.office ?? ownOfficeId;
  const start = search.start === undefined ? nowAt(office) : { date: search.start.slice(0, 10), time: search.start.slice(11) };
  return { norm: search.norm ?? null, office, ...start };
}

/** The address of a question: the time as hands type it (`1750`, `9.05`) becomes `HH:mm`. */
export function searchOf({ norm, office, date, time }: CalculatorValues | Asked): CalculatorSearch {
  const [, hours = '00', minutes = '00'] = clockTime.exec(time.trim()) ?? [];
  return { norm: norm ?? '', office: office ?? '', start: `${date}T${hours.padStart(2, '0')}:${minutes}` };
}
