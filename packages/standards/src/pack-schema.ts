import * as v from 'valibot';
import { normSchema, processMapSchema } from './schema-domain.js';
import { code, date, forceSchema, lines, termUnits, text, useSchema } from './schema-parts.js';
import { officeSchema, weekHoursSchema } from './schema-office.js';
import { clauseSchema } from './schema-clause.js';
import type { Pack } from './pack.js';

const standardSchema = v.strictObject({
  code,
  company: text,
  shortName: text,
  title: text,
  documentNo: v.nullable(v.string()),
  edition: v.pipe(v.string(), v.nonEmpty()),
  approvedOn: v.nullable(date),
  validFrom: date,
  validTo: v.nullable(date),
  validFromReadAs: v.nullable(text),
  territory: text,
  country: v.picklist(['KZ', 'RU']),
  timeZone: v.string(),
  languages: v.array(v.picklist(['ru', 'kk'])),
  currency: v.picklist(['KZT', 'RUB']),
  services: v.array(v.string()),
  customers: v.array(text),
  sourceFile: v.string(),
  sourceLines: v.number(),
  dayDefault: v.picklist(['working', 'calendar']),
  reviewYears: v.nullable(v.number()),
  calendarYears: v.strictObject({ from: v.number(), to: v.number() }),
  earlierEditions: v.array(v.strictObject({ edition: v.string(), on: date })),
  citedLaws: v.array(v.strictObject({
    id: v.string(), title: text, clause: v.string(), lines, lostForceOn: v.nullable(date), replacedBy: v.nullable(text),
  })),
});

const unitSchema = v.strictObject({ code, label: text, perOffice: v.boolean() });
const positionSchema = v.strictObject({
  code,
  label: text,
  preset: v.nullable(v.picklist([
    'operator', 'registryClerk', 'specialist', 'leadEngineer', 'fieldEngineer', 'dataEntry', 'supervisor', 'auditor', 'administrator',
  ])),
  unit: v.nullable(code),
});
const channelSchema = v.strictObject({
  code, label: text, mode: v.picklist(['inPerson', 'phone', 'written', 'online', 'internal']), canAnswer: v.boolean(),
  hidden: v.optional(v.boolean()), note: v.optional(text),
});
const subjectSchema = v.strictObject({
  code, label: text, appealKinds: v.array(code), mapId: code, branchId: code,
  channels: v.optional(v.array(code)), customerKinds: v.optional(v.array(v.picklist(['person', 'legalEntity']))), keywords: v.array(v.string()),
});
const ruleSchema = v.strictObject({
  id: v.string(), clause: v.string(), lines, text, items: v.optional(v.array(v.strictObject({ key: v.string(), label: v.optional(text) }))), notifyClient: v.optional(v.boolean()),
  gap: v.optional(text), use: useSchema, where: v.pipe(v.string(), v.nonEmpty()),
});
const questionSchema = v.strictObject({
  id: v.string(), lines, question: text, reading: text,
  answer: v.nullable(v.picklist(['readAs', 'informative', 'inForce', 'applicable', 'notApplicable'])), normIds: v.array(v.string()),
});
const reportSchema = v.strictObject({
  id: v.string(), label: text, clause: v.string(), lines,
  tables: v.array(v.strictObject({
    position: v.nullable(code), columns: v.array(v.string()),
    rows: v.array(v.strictObject({ n: v.number(), label: text, source: v.picklist(['event', 'journal']) })),
  })),
});
const questionnaireSchema = v.strictObject({
  id: v.string(), label: text, clause: v.string(), lines,
  scale: v.strictObject({ min: v.number(), max: v.number(), cannotRate: v.boolean() }),
  items: v.array(v.strictObject({ n: v.string(), label: text, parent: v.optional(v.string()), scored: v.optional(v.boolean()) })),
});

/** Shape of a pack file; what shape cannot say (references, cycles, calendars) is checked by `parsePack`. */
export const packSchema: v.GenericSchema<unknown, Pack> = v.strictObject({
  format: v.literal(1),
  standard: standardSchema,
  calendar: v.picklist(['kz', 'ru']),
  defaultHours: weekHoursSchema,
  defaultHoursReadAs: v.nullable(text),
  clauses: v.array(clauseSchema),
  offices: v.array(officeSchema),
  units: v.array(unitSchema),
  positions: v.array(positionSchema),
  channels: v.array(channelSchema),
  appealKinds: v.array(v.strictObject({ code, label: text })),
  subjects: v.array(subjectSchema),
  documentKinds: v.array(v.strictObject({ code, label: text, direction: v.picklist(['in', 'out', 'internal']), series: v.optional(code) })),
  processMaps: v.array(processMapSchema),
  precedence: v.array(v.strictObject({ mapId: code, branchId: code, reason: text })),
  processes: v.optional(v.array(v.strictObject({ name: v.pipe(v.string(), v.nonEmpty()), label: text }))),
  norms: v.array(normSchema),
  rules: v.array(ruleSchema),
  openQuestions: v.array(questionSchema),
  refusalGrounds: v.array(v.strictObject({ code, label: text, notify: v.boolean(), clause: v.string(), needsEarlierAppeal: v.optional(v.boolean()) })),
  numberSeries: v.array(v.strictObject({ kind: code, label: text, pattern: v.string() })),
  formSeries: v.array(v.strictObject({
    code, label: text, prefix: v.string(), digits: v.number(), perOffice: v.boolean(), clause: v.string(), lines,
  })),
  reports: v.array(reportSchema),
  questionnaire: v.nullable(questionnaireSchema),
  legalCaps: v.array(v.strictObject({
    id: v.string(), label: text,
    normTerm: v.strictObject({ amount: v.number(), unit: v.picklist(termUnits) }),
    force: forceSchema, clause: v.string(), note: text,
  })),
  chainCaps: v.array(v.strictObject({ normId: v.string(), mapId: code, branchIds: v.nullable(v.array(code)), pauseClause: v.nullable(v.string()) })),
  handlingIntake: v.strictObject({ amount: v.number(), unit: v.picklist(termUnits), force: forceSchema, note: text }),
});
