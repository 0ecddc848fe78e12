import * as v from 'valibot';
import type { Clause } from './pack.js';
import { boundSchema, code, lines, text } from './schema-parts.js';

const listSchema = v.strictObject({
  key: code, label: text, statedCount: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))), items: v.array(v.strictObject({ code, label: text })),
});

const dutySchema = v.strictObject({
  label: text, position: v.nullable(code), stepId: v.nullable(code), unit: v.optional(code), everyBranchOf: v.optional(v.array(code)),
});

/** An address of the document and what its text prints that numbers can be compared with. */
export const clauseSchema: v.GenericSchema<unknown, Clause> = v.strictObject({
  address: v.pipe(v.string(), v.nonEmpty()),
  lines,
  printedItems: v.optional(v.array(v.union([v.number(), v.string()]))),
  lists: v.optional(v.array(listSchema)),
  duties: v.optional(v.array(dutySchema)),
  announces: v.optional(v.strictObject({ bounds: v.array(boundSchema), table: v.string() })),
});
