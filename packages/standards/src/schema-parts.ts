import { isCivilDate } from '@ortalyk/domain';
import * as v from 'valibot';

/** Codes are camelCase or dotted ids; letters of either script appear only in labels. */
export const code = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'pack.badCode'));

export const date = v.pipe(v.string(), v.check(isCivilDate, 'pack.badDate'));

export const lines = v.array(v.pipe(v.number(), v.integer()));

/** Russian is the one language every text has. */
export const text = v.strictObject({
  ru: v.pipe(v.string(), v.nonEmpty('pack.emptyText')),
  kk: v.optional(v.pipe(v.string(), v.nonEmpty('pack.emptyText'))),
  en: v.optional(v.pipe(v.string(), v.nonEmpty('pack.emptyText'))),
});

export const useSchema = v.picklist(['clocked', 'handling', 'average', 'rule', 'information']);

export const forceSchema = v.picklist(['inForce', 'readAs', 'informative']);

export const boundSchema = v.picklist([
  'limit', 'range', 'min', 'max', 'exact', 'average', 'averageOrLimit', 'target', 'threshold', 'window', 'minInterval', 'maxInterval',
  'byLaw', 'byRequest', 'unknown',
]);

export const termUnits = ['seconds', 'minutes', 'hours', 'workingDays', 'calendarDays', 'months', 'years', 'sameDay', 'bareDays'] as const;

export const ruleUnits = [
  'dayOfMonth', 'hourOfDay', 'workingTime', 'schedule', 'continuous', 'onDemand', 'onEvent', 'byLaw',
  'perDay', 'perWeek', 'perMonth', 'perYear', 'hoursPerDay', 'hoursPerWeek', 'daysPerWeek',
  'percent', 'count', 'positions', 'levels', 'rings', 'steps', 'scalePoints', 'columns', 'kinds', 'errors',
  'windows', 'supplyPoints', 'seatsPerWindow', 'chairsPerWindow', 'stands', 'buttons', 'parkingPerWorkplace', 'parkingPer10Staff',
  'characters', 'centimetres', 'metres', 'squareMetres', 'tenge', 'roubles', 'notPrinted', 'unknown',
] as const;
