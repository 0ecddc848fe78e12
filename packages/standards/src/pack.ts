import type { LocalizedText, Norm, NormBound, NormForce, NormUse, ProcessMap, TermUnit } from '@ortalyk/domain';
import type { Office, WeekHours } from './pack-office.js';

export type CalendarCode = 'kz' | 'ru';

/** A law the standard leans on; `lostForceOn` makes the linter speak. */
export interface CitedLaw {
  readonly id: string;
  readonly title: LocalizedText;
  readonly clause: string;
  readonly lines: readonly number[];
  readonly lostForceOn: string | null;
  readonly replacedBy: LocalizedText | null;
}

/** The document the pack is made from, and the facts of the company it binds. */
export interface StandardFacts {
  readonly code: string;
  readonly company: LocalizedText;
  readonly shortName: LocalizedText;
  readonly title: LocalizedText;
  readonly documentNo: string | null;
  readonly edition: string;
  readonly approvedOn: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  /** Why `validFrom` is what it is where the document does not print it. */
  readonly validFromReadAs: LocalizedText | null;
  readonly territory: LocalizedText;
  readonly country: 'KZ' | 'RU';
  readonly timeZone: string;
  readonly languages: readonly ('ru' | 'kk')[];
  readonly currency: 'KZT' | 'RUB';
  readonly services: readonly string[];
  readonly customers: readonly LocalizedText[];
  readonly sourceFile: string;
  readonly sourceLines: number;
  /** T13: what a bare «день» is read as. */
  readonly dayDefault: 'working' | 'calendar';
  readonly reviewYears: number | null;
  /** Years the day calendar must cover for this company. */
  readonly calendarYears: { readonly from: number; readonly to: number };
  readonly earlierEditions: readonly { readonly edition: string; readonly on: string }[];
  readonly citedLaws: readonly CitedLaw[];
}

/** A list the text prints or announces. Lists of one `key` in several clauses speak of the same thing; no items: announced and not given. */
export interface PrintedList {
  readonly key: string;
  readonly label: LocalizedText;
  /** The number the text itself gives («два канала»); null where it gives none. */
  readonly statedCount: number | null;
  readonly items: readonly { readonly code: string; readonly label: LocalizedText }[];
}

/** Work a clause of the text gives somebody, beside what the maps say of it. */
export interface PrintedDuty {
  readonly label: LocalizedText;
  readonly position: string | null;
  /** The step of a map that is this work; null where no map has it. */
  readonly stepId: string | null;
  /** The unit that must have a step in every branch of `everyBranchOf`. */
  readonly unit?: string | undefined;
  readonly everyBranchOf?: readonly string[] | undefined;
}

/** One address of the document («Приложение №2, строка 1»): norms, rules and branches must cite one of these. */
export interface Clause {
  readonly address: string;
  readonly lines: readonly number[];
  /** Numbers («4», «2.1.1») or letters of the items printed under this address, in printed order, where the numbering itself is a finding. */
  readonly printedItems?: readonly (number | string)[] | undefined;
  readonly lists?: readonly PrintedList[] | undefined;
  readonly duties?: readonly PrintedDuty[] | undefined;
  /** What the words before a table promise its figures to be, and the address of that table. */
  readonly announces?: { readonly bounds: readonly NormBound[]; readonly table: string } | undefined;
}

export interface Unit { readonly code: string; readonly label: LocalizedText; readonly perOffice: boolean }

/** Access preset of the domain a position gets; a position of the customer's side has none. */
export type AccessPreset =
  | 'operator' | 'registryClerk' | 'specialist' | 'leadEngineer' | 'fieldEngineer' | 'dataEntry' | 'supervisor' | 'auditor' | 'administrator';

export interface Position { readonly code: string; readonly label: LocalizedText; readonly preset: AccessPreset | null; readonly unit: string | null }

export type ChannelMode = 'inPerson' | 'phone' | 'written' | 'online' | 'internal';

export interface Channel {
  readonly code: string;
  readonly label: LocalizedText;
  readonly mode: ChannelMode;
  /** May an answer leave by this channel? */
  readonly canAnswer: boolean;
  /** Not offered when an appeal is registered by hand (internal systems, outbound informing). */
  readonly hidden?: boolean | undefined;
  readonly note?: LocalizedText | undefined;
}

export interface AppealKind { readonly code: string; readonly label: LocalizedText }

export type CustomerKind = 'person' | 'legalEntity';

/** What an operator chooses; resolves to one branch of one process map. */
export interface Subject {
  readonly code: string;
  readonly label: LocalizedText;
  readonly appealKinds: readonly string[];
  readonly mapId: string;
  readonly branchId: string;
  /** Absent means any channel. */
  readonly channels?: readonly string[] | undefined;
  readonly customerKinds?: readonly CustomerKind[] | undefined;
  /** Words an operator types, lower case, ru and kk. */
  readonly keywords: readonly string[];
}

export interface DocumentKind { readonly code: string; readonly label: LocalizedText; readonly direction: 'in' | 'out' | 'internal'; readonly series?: string | undefined }

/** T22: where one document fits several branches the earlier entry wins. */
export interface PrecedenceEntry { readonly mapId: string; readonly branchId: string; readonly reason: LocalizedText }

/** A rule without a number that software keeps. */
export interface Rule {
  readonly id: string;
  readonly clause: string;
  readonly lines: readonly number[];
  readonly text: LocalizedText;
  readonly items?: readonly { readonly key: string; readonly label?: LocalizedText | undefined }[] | undefined;
  readonly notifyClient?: boolean | undefined;
  readonly gap?: LocalizedText | undefined;
  readonly use: NormUse;
  readonly where: string;
}

export type QuestionAnswer = 'readAs' | 'informative' | 'inForce' | 'applicable' | 'notApplicable';

/** An ambiguity of the document: the question, the recommended reading and the administrator's answer. */
export interface OpenQuestion {
  readonly id: string;
  readonly lines: readonly number[];
  readonly question: LocalizedText;
  readonly reading: LocalizedText;
  readonly answer: QuestionAnswer | null;
  readonly normIds: readonly string[];
}

export interface RefusalGround { readonly code: string; readonly label: LocalizedText; readonly notify: boolean; readonly clause: string; readonly needsEarlierAppeal?: boolean | undefined }

/** `{office}`, `{year}`, `{n:6}` (gapless number, zero-padded) and literals; the series restarts per office and year where they appear. */
export interface NumberSeries { readonly kind: string; readonly label: LocalizedText; readonly pattern: string }

export interface FormSeries {
  readonly code: string;
  readonly label: LocalizedText;
  readonly prefix: string;
  readonly digits: number;
  readonly perOffice: boolean;
  readonly clause: string;
  readonly lines: readonly number[];
}

export interface ReportTable {
  readonly position: string | null;
  readonly columns: readonly string[];
  /** `journal`: no event can count it, entered by hand. */
  readonly rows: readonly { readonly n: number; readonly label: LocalizedText; readonly source: 'event' | 'journal' }[];
}

export interface Report { readonly id: string; readonly label: LocalizedText; readonly clause: string; readonly lines: readonly number[]; readonly tables: readonly ReportTable[] }

export interface QuestionnaireItem {
  readonly n: string;
  readonly label: LocalizedText;
  readonly parent?: string | undefined;
  /** False where the row has no score cell of its own, only its parts have. */
  readonly scored?: boolean | undefined;
}

export interface Questionnaire {
  readonly id: string;
  readonly label: LocalizedText;
  readonly clause: string;
  readonly lines: readonly number[];
  readonly scale: { readonly min: number; readonly max: number; readonly cannotRate: boolean };
  readonly items: readonly QuestionnaireItem[];
}

/** A term set by law above the standard: a second clock, binding only once confirmed (T21). */
export interface LegalCap {
  readonly id: string;
  readonly label: LocalizedText;
  readonly normTerm: { readonly amount: number; readonly unit: TermUnit };
  readonly force: NormForce;
  readonly clause: string;
  readonly note: LocalizedText;
}

/** T17: a cap of the whole chain («не более 21 дня»): its own clock from the chain's start, above the steps of the branches it names. */
export interface ChainCap {
  readonly normId: string;
  readonly mapId: string;
  /** Null: every branch of the map. */
  readonly branchIds: readonly string[] | null;
  /** The clause that lets a pause lengthen the cap; null means nothing does. */
  readonly pauseClause: string | null;
}

/** T20: how long work measured by handling norms may wait before it is taken up, where the pack has no term of its own. */
export interface HandlingIntake {
  readonly amount: number;
  readonly unit: TermUnit;
  readonly force: NormForce;
  readonly note: LocalizedText;
}

/** What a process of the document is called; `name` is how norms name it. */
export interface ProcessName { readonly name: string; readonly label: LocalizedText }

/** One edition of one company's standard, whole. */
export interface Pack {
  readonly format: 1;
  readonly standard: StandardFacts;
  readonly calendar: CalendarCode;
  readonly defaultHours: WeekHours;
  readonly defaultHoursReadAs: LocalizedText | null;
  readonly clauses: readonly Clause[];
  readonly offices: readonly Office[];
  readonly units: readonly Unit[];
  readonly positions: readonly Position[];
  readonly channels: readonly Channel[];
  readonly appealKinds: readonly AppealKind[];
  readonly subjects: readonly Subject[];
  readonly documentKinds: readonly DocumentKind[];
  readonly processMaps: readonly ProcessMap[];
  readonly precedence: readonly PrecedenceEntry[];
  /** Every process the norms name; absent where a pack calls them by name alone. */
  readonly processes?: readonly ProcessName[] | undefined;
  readonly norms: readonly Norm[];
  readonly rules: readonly Rule[];
  readonly openQuestions: readonly OpenQuestion[];
  readonly refusalGrounds: readonly RefusalGround[];
  readonly numberSeries: readonly NumberSeries[];
  readonly formSeries: readonly FormSeries[];
  readonly reports: readonly Report[];
  readonly questionnaire: Questionnaire | null;
  readonly legalCaps: readonly LegalCap[];
  readonly chainCaps: readonly ChainCap[];
  readonly handlingIntake: HandlingIntake;
}
