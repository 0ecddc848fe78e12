import type { Norm, ProcessMap } from '@ortalyk/domain';
import * as v from 'valibot';
import { boundSchema, code, forceSchema, lines, ruleUnits, termUnits, text, useSchema } from './schema-parts.js';

const unit = v.picklist([...termUnits, ...ruleUnits]);
const nullableString = v.nullable(v.string());

const extensionSchema = v.strictObject({
  amount: v.nullable(v.number()),
  unit: v.nullable(v.picklist(termUnits)),
  times: v.pipe(v.number(), v.integer(), v.minValue(1)),
  requiresInterimAnswer: v.boolean(),
  agreedWithCustomer: v.boolean(),
  clause: v.optional(v.string()),
  normId: v.optional(v.string()),
  note: v.optional(text),
});

const windowSchema = v.strictObject({
  fromDayOfMonth: v.optional(v.number()),
  toDayOfMonth: v.optional(v.number()),
  fromMinuteOfDay: v.optional(v.number()),
  toMinuteOfDay: v.optional(v.number()),
  exceptPublicHolidays: v.optional(v.boolean()),
  workingDaysOnly: v.optional(v.boolean()),
});

/** A norm as the domain defines it (catalogue 7.4). */
export const normSchema: v.GenericSchema<unknown, Norm> = v.strictObject({
  id: code,
  clause: v.pipe(v.string(), v.nonEmpty()),
  lines,
  label: text,
  type: v.string(),
  subject: v.strictObject({
    process: v.string(), step: nullableString, channel: nullableString, customer: nullableString, contract: v.optional(nullableString),
  }),
  trigger: nullableString,
  result: nullableString,
  role: nullableString,
  min: v.nullable(v.number()),
  max: v.nullable(v.number()),
  unit,
  dayKind: v.picklist(['working', 'calendar', 'unspecified', 'clock', 'notADuration']),
  bound: boundSchema,
  asPrinted: v.string(),
  force: forceSchema,
  reading: v.nullable(text),
  status: v.string(),
  countsFrom: v.picklist(['happened', 'received', 'registered']),
  extension: v.nullable(extensionSchema),
  window: v.nullable(windowSchema),
  before: v.optional(v.picklist(['contractEnd', 'contractRefusal'])),
  relaxedBy: v.optional(v.strictObject({ clause: v.string(), lines, asPrinted: v.pipe(v.string(), v.nonEmpty()) })),
  use: useSchema,
  where: v.pipe(v.string(), v.nonEmpty()),
});

const stepSchema = v.strictObject({
  id: code, label: text, unit: code, position: code, input: code, output: code, normId: v.nullable(v.string()), next: v.nullable(code),
});

const branchSchema = v.strictObject({
  id: code, label: text, condition: v.nullable(text), steps: v.array(code), clause: v.string(), totalNormId: v.nullable(v.string()), checklist: v.array(code),
});

/** A process map as the domain defines it. */
export const processMapSchema: v.GenericSchema<unknown, ProcessMap> = v.strictObject({
  id: code, label: text, clause: v.string(), steps: v.array(stepSchema), branches: v.array(branchSchema), mode: v.picklist(['linear', 'handling']),
});
