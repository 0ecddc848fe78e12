import type { LocalizedText } from '../shared/localized-text.js';

/** Units that make a clock run (sla-semantics T5–T8, T10, T13). */
export type TermUnit = 'seconds' | 'minutes' | 'hours' | 'workingDays' | 'calendarDays' | 'months' | 'years' | 'sameDay' | 'bareDays';

/** Units of windows, frequencies, shares and sizes: kept as facts, never a clock (sla-semantics, last section). */
export type RuleUnit =
  | 'dayOfMonth' | 'hourOfDay' | 'workingTime' | 'schedule' | 'continuous' | 'onDemand' | 'onEvent' | 'byLaw'
  | 'perDay' | 'perWeek' | 'perMonth' | 'perYear' | 'hoursPerDay' | 'hoursPerWeek' | 'daysPerWeek'
  | 'percent' | 'count' | 'positions' | 'levels' | 'rings' | 'steps' | 'scalePoints' | 'columns' | 'kinds' | 'errors'
  | 'windows' | 'supplyPoints' | 'seatsPerWindow' | 'chairsPerWindow' | 'stands' | 'buttons' | 'parkingPerWorkplace' | 'parkingPer10Staff'
  | 'characters' | 'centimetres' | 'metres' | 'squareMetres' | 'tenge' | 'roubles' | 'notPrinted' | 'unknown';

export type NormUnit = TermUnit | RuleUnit;

/** What the document says a number is. */
export type NormBound =
  | 'limit' | 'range' | 'min' | 'max' | 'exact' | 'average' | 'averageOrLimit' | 'target' | 'threshold' | 'window'
  | 'minInterval' | 'maxInterval' | 'byLaw' | 'byRequest' | 'unknown';

/** How a norm binds: `inForce` breaches, `readAs` breaches under a stated reading, `informative` is measured only (T16). */
export type NormForce = 'inForce' | 'readAs' | 'informative';

/** How the product uses a norm (`ortalyk standard coverage`). */
export type NormUse = 'clocked' | 'handling' | 'average' | 'rule' | 'information';

/** The moment of the trigger a norm counts from (T23). */
export type CountsFrom = 'happened' | 'received' | 'registered';

/** Which kind of day a day term has in print; `unspecified` is resolved by the pack's default (T13). */
export type DayKind = 'working' | 'calendar' | 'unspecified' | 'clock' | 'notADuration';

/** T26: one act before the breach. */
export interface NormExtension {
  readonly amount: number | null;
  readonly unit: TermUnit | null;
  /** How many times; T26 default 1. */
  readonly times: number;
  readonly requiresInterimAnswer: boolean;
  readonly agreedWithCustomer: boolean;
  readonly clause?: string | undefined;
  readonly normId?: string | undefined;
  readonly note?: LocalizedText | undefined;
}

/** Window or schedule bounds for rule norms: day of month (31 = last day, T11), hour of day in minutes. */
export interface NormWindow {
  readonly fromDayOfMonth?: number | undefined;
  readonly toDayOfMonth?: number | undefined;
  readonly fromMinuteOfDay?: number | undefined;
  readonly toMinuteOfDay?: number | undefined;
  readonly exceptPublicHolidays?: boolean | undefined;
  readonly workingDaysOnly?: boolean | undefined;
}

/** Events the company must speak before (T12): the end of a contract, its own refusal of one. */
export type NormBefore = 'contractEnd' | 'contractRefusal';

/** One norm of a standard, able to hold all 304 of the catalogue (section 7.4). */
export interface Norm {
  readonly id: string;
  readonly clause: string;
  /** Line in the source document. */
  readonly lines: readonly number[];
  readonly label: LocalizedText;
  readonly type: string;
  readonly subject: { readonly process: string; readonly step: string | null; readonly channel: string | null; readonly customer: string | null; readonly contract?: string | null | undefined };
  readonly trigger: string | null;
  readonly result: string | null;
  readonly role: string | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: NormUnit;
  readonly dayKind: DayKind;
  readonly bound: NormBound;
  readonly asPrinted: string;
  readonly force: NormForce;
  /** What the doubtful place is read as, in the customer's languages: «принято как …» (T13, principle 5). */
  readonly reading: LocalizedText | null;
  /** Catalogue status other than «norm»: duplicate, ambiguous, inferred, contradiction, misprint … */
  readonly status: string;
  readonly countsFrom: CountsFrom;
  readonly extension: NormExtension | null;
  readonly window: NormWindow | null;
  /** T12: the event a backward norm counts back from; missing for norms that count forward. Without a number the contract itself says how long. */
  readonly before?: NormBefore | undefined;
  /** Words of the same document that let the number be passed («график может зависеть от нагрузки»). */
  readonly relaxedBy?: { readonly clause: string; readonly lines: readonly number[]; readonly asPrinted: string } | undefined;
  readonly use: NormUse;
  /** Where it is used, or the feature number that will (F…), or why it cannot be more than information. */
  readonly where: string;
}
