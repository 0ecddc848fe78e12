import type { LocalizedText } from '@ortalyk/domain';

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** Half-open local intervals `["08:00","17:00"]` a weekday; `24:00` is allowed as an end; an absent day is closed (T2). */
export type WeekHours = Readonly<Partial<Record<Weekday, readonly (readonly [string, string])[] | undefined>>>;

export interface OfficePhone {
  /** E.164 where the source number could be normalised. */
  readonly e164: string | null;
  readonly printed: string;
  readonly kind: 'phone' | 'fax' | 'mobile';
  readonly scope: 'any' | 'individuals' | 'legalEntities' | 'staff';
  readonly note?: string | undefined;
}

/** A place where customers are served (ЦОП, ЦОК, участок …). */
export interface Office {
  readonly code: string;
  readonly name: LocalizedText;
  readonly branch: string | null;
  readonly kind: LocalizedText | null;
  readonly address: string | null;
  readonly timeZone: string;
  readonly phones: readonly OfficePhone[];
  /** Null: the source gives none; the pack's default hours are used and marked. */
  readonly hours: WeekHours | null;
  readonly hoursReadAs: LocalizedText | null;
  /** T2: the source says it works without days off, so national days off do not touch its hours. */
  readonly withoutDaysOff?: boolean | undefined;
  readonly functions: readonly string[];
  readonly servesPersons: boolean | null;
  readonly servesLegalEntities: boolean | null;
  readonly takesPayments: boolean | null;
  readonly takesReadings: boolean | null;
  readonly redirectsTo: string | null;
  readonly lines: readonly number[];
  /** Errors of the source: shown, never mended. */
  readonly sourceAnomaly: LocalizedText | null;
  readonly issues: readonly string[];
}
