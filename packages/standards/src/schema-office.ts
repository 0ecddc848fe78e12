import * as v from 'valibot';
import type { Office, WeekHours } from './pack-office.js';
import { code, lines, text } from './schema-parts.js';

const clock = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'pack.badClock'));
const interval = v.pipe(v.tuple([clock, clock]), v.check(([from, to]) => from < to, 'pack.reversedInterval'));
const day = v.optional(v.array(interval));

/** Weekly intervals, several a day (T2). */
export const weekHoursSchema: v.GenericSchema<unknown, WeekHours> = v.strictObject({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day });

const phoneSchema = v.strictObject({
  e164: v.nullable(v.pipe(v.string(), v.regex(/^\+\d{8,15}$/, 'pack.badPhone'))),
  printed: v.string(),
  kind: v.picklist(['phone', 'fax', 'mobile']),
  scope: v.picklist(['any', 'individuals', 'legalEntities', 'staff']),
  note: v.optional(v.string()),
});

/** One office of the company. */
export const officeSchema: v.GenericSchema<unknown, Office> = v.strictObject({
  code, name: text, branch: v.nullable(v.string()), kind: v.nullable(text), address: v.nullable(v.string()), timeZone: v.string(),
  phones: v.array(phoneSchema), hours: v.nullable(weekHoursSchema), hoursReadAs: v.nullable(text), withoutDaysOff: v.optional(v.boolean()), functions: v.array(v.string()),
  servesPersons: v.nullable(v.boolean()), servesLegalEntities: v.nullable(v.boolean()), takesPayments: v.nullable(v.boolean()), takesReadings: v.nullable(v.boolean()),
  redirectsTo: v.nullable(code), lines, sourceAnomaly: v.nullable(text), issues: v.array(v.string()),
});
