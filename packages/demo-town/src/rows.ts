import type { CivilDate, Instant, Language, LocalizedText } from '@ortalyk/domain';
import type { TownTable } from './columns.js';

/** What a supplier brings to a place. */
export type ServiceName = 'heating' | 'hotWater' | 'electricity';

interface Row { readonly id: string; readonly createdAt: Instant }

/** Row objects of every table the town fills; keys are those of `TOWN_TABLES`. */
export interface TownRows {
  district: Row & { readonly code: string; readonly name: LocalizedText };
  house: Row & {
    readonly districtId: string | null; readonly officeId: string; readonly street: string; readonly houseNo: string; readonly address: string;
    readonly addressKk: string | null; readonly addressFolded: string; readonly longitude: number; readonly latitude: number;
  };
  premises: Row & {
    readonly houseId: string; readonly flat: string | null; readonly kind: 'flat' | 'house' | 'nonResidential';
    readonly heatedAreaHundredths: number; readonly residents: number | null;
  };
  customer: Row & {
    readonly kind: 'person' | 'legalEntity'; readonly fullName: string; readonly nameFolded: string; readonly taxId: string | null;
    readonly birthOn: CivilDate | null; readonly language: Language;
  };
  contact: Row & { readonly customerId: string; readonly kind: 'phone' | 'email'; readonly value: string; readonly valueFolded: string; readonly preferred: boolean };
  account: Row & {
    readonly number: string; readonly premisesId: string; readonly customerId: string; readonly officeId: string; readonly address: string;
    readonly addressKk: string | null; readonly state: 'open' | 'closed'; readonly openedOn: CivilDate; readonly closedOn: CivilDate | null;
  };
  contract: Row & {
    readonly number: string; readonly kind: string; readonly state: string; readonly accountId: string; readonly customerId: string;
    readonly signedOn: CivilDate | null; readonly startsOn: CivilDate; readonly endsOn: CivilDate | null;
  };
  service_point: Row & { readonly premisesId: string; readonly service: ServiceName };
  ownership: Row & { readonly accountId: string; readonly customerId: string; readonly fromOn: CivilDate; readonly toOn: CivilDate | null };
  account_fact: Row & {
    readonly accountId: string; readonly kind: 'area' | 'residents' | 'chargeBasis'; readonly amount: number | null; readonly basis: string | null;
    readonly fromOn: CivilDate; readonly toOn: CivilDate | null;
  };
  contract_point: Row & {
    readonly contractId: string; readonly servicePointId: string; readonly service: ServiceName; readonly address: string; readonly fromOn: CivilDate; readonly toOn: CivilDate | null;
  };
  ledger_balance: {
    readonly accountId: string; readonly service: ServiceName; readonly ownerCustomerId: string; readonly balanceMinor: number; readonly asOf: Instant; readonly source: string;
  };
  ledger_entry: Row & {
    readonly accountId: string; readonly ownerCustomerId: string; readonly service: ServiceName; readonly period: CivilDate; readonly kind: 'charge' | 'payment';
    readonly amountMinor: number; readonly happenedOn: CivilDate | null; readonly source: string; readonly externalId: string; readonly asOf: Instant;
  };
  meter: Row & {
    readonly number: string; readonly kind: 'flat' | 'house'; readonly service: ServiceName; readonly houseId: string | null; readonly premisesId: string | null;
    readonly accountId: string | null; readonly unit: 'Gcal' | 'm3' | 'kWh'; readonly readingThousandths: number; readonly readingOn: CivilDate;
    readonly verifiedOn: CivilDate; readonly verificationDueOn: CivilDate; readonly source: string; readonly asOf: Instant;
  };
  staff: Row & {
    readonly login: string; readonly fullName: string; readonly fullNameFolded: string; readonly position: string; readonly officeId: string;
    readonly unitId: string; readonly language: Language; readonly passwordHash: string; readonly mustChangePassword: boolean;
  };
  staff_grant: Row & { readonly staffId: string; readonly role: string; readonly scope: 'company' | 'office'; readonly officeId: string | null };
  appeal: Row & {
    readonly version: number; readonly number: string; readonly kind: string; readonly subject: string; readonly channel: string;
    readonly state: 'registered' | 'inWork' | 'answered'; readonly receivedAt: Instant; readonly registeredAt: Instant; readonly answeredAt: Instant | null;
    readonly registeredOn: CivilDate; readonly answeredOn: CivilDate | null; readonly officeId: string; readonly editionId: string;
    readonly customerId: string | null; readonly accountId: string | null; readonly applicantName: string | null; readonly applicantContact: string | null;
    readonly answerChannel: string; readonly answerContact: string | null; readonly language: Language; readonly text: string;
    readonly registeredBy: string; readonly dueAt: Instant | null; readonly currentStepId: string | null; readonly assigneeId: string | null;
  };
  question: Row & { readonly appealId: string; readonly ordinal: number; readonly kind: string; readonly subject: string; readonly text: string };
  paper: { readonly appealId: string; readonly documentKind: string; readonly brought: boolean };
  process: Row & {
    readonly version: number; readonly mapId: string; readonly branchId: string; readonly editionId: string; readonly officeId: string;
    readonly appealId: string; readonly questionId: string; readonly state: 'running' | 'done'; readonly openedAt: Instant; readonly doneAt: Instant | null;
  };
  document: Row & {
    readonly kind: string; readonly direction: 'in' | 'out' | 'internal'; readonly series: string | null; readonly number: string | null;
    readonly onDate: CivilDate; readonly language: Language | null; readonly note: string | null; readonly happenedAt: Instant; readonly receivedAt: Instant | null;
    readonly registeredAt: Instant; readonly registeredBy: string; readonly processId: string | null; readonly appealId: string; readonly accountId: string | null;
  };
  step: Row & {
    readonly version: number; readonly processId: string; readonly appealId: string; readonly stepId: string; readonly ordinal: number; readonly unitId: string;
    readonly officeId: string; readonly assigneeId: string | null; readonly state: 'waiting' | 'open' | 'taken' | 'done'; readonly openedAt: Instant | null;
    readonly takenAt: Instant | null; readonly doneAt: Instant | null; readonly dueAt: Instant | null; readonly inputDocumentId: string | null;
    readonly outputDocumentId: string | null;
  };
  /** What clocks keep of norms and calendars, each content once. */
  snapshot: { readonly id: string; readonly kind: 'norm' | 'calendar'; readonly content: object };
  clock: Row & {
    readonly version: number; readonly processId: string; readonly stepRowId: string | null; readonly appealId: string; readonly subject: 'promise' | 'step' | 'cap' | 'legal' | 'handling';
    readonly editionId: string; readonly normId: string; readonly calendarId: string; readonly binding: boolean; readonly startsAt: Instant; readonly countedFrom: Instant;
    readonly nominalOn: CivilDate | null; readonly targetAt: Instant | null; readonly dueAt: Instant; readonly warningAt: Instant | null;
    readonly state: 'running' | 'stopped' | 'measured'; readonly stoppedAt: Instant | null; readonly lateSeconds: number; readonly provisional: boolean;
  };
  event: {
    readonly id: string; readonly at: Instant; readonly happenedAt: Instant; readonly actorId: string | null; readonly requestId: string | null; readonly type: string;
    readonly entity: string; readonly entityId: string; readonly appealId: string | null; readonly accountId: string | null; readonly data: object; readonly changes: readonly object[];
  };
  number_series: { readonly kind: string; readonly series: string; readonly officeId: string | null; readonly year: number; readonly last: number };
}

/** Rows of one table, in an order that references allow. */
export type TownBatch = { [Table in TownTable]: { readonly table: Table; readonly rows: readonly TownRows[Table][] } }[TownTable];
