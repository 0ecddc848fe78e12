/**
 * How a value is written into a column: instants are epoch milliseconds, json any plain value,
 * `plain` a text that cannot hold a character to be escaped — ids and civil dates.
 */
export type ColumnKind = 'plain' | 'text' | 'number' | 'boolean' | 'instant' | 'json';

export interface TownColumn {
  /** Column of the table. */
  readonly column: string;
  /** Key of the row object. */
  readonly key: string;
  readonly kind: ColumnKind;
}

function columns(...specs: readonly string[]): readonly TownColumn[] {
  return specs.map((spec) => {
    const [key = '', named] = spec.split(':');
    const kind = named ?? (key === 'id' || key.endsWith('Id') || key.endsWith('On') ? 'plain' : 'text');
    return { key, column: key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), kind: kind as ColumnKind };
  });
}

/** Tables the town fills, in an order their references allow (`appeal.current_step_id` is deferred). */
export const TOWN_TABLES = {
  district: columns('id', 'createdAt:instant', 'code', 'name:json'),
  house: columns(
    'id', 'createdAt:instant', 'districtId', 'officeId', 'street', 'houseNo', 'address', 'addressKk', 'addressFolded', 'longitude:number', 'latitude:number',
  ),
  premises: columns('id', 'createdAt:instant', 'houseId', 'flat', 'kind', 'heatedAreaHundredths:number', 'residents:number'),
  customer: columns('id', 'createdAt:instant', 'kind', 'fullName', 'nameFolded', 'taxId:text', 'birthOn', 'language'),
  contact: columns('id', 'createdAt:instant', 'customerId', 'kind', 'value', 'valueFolded', 'preferred:boolean'),
  account: columns(
    'id', 'createdAt:instant', 'number', 'premisesId', 'customerId', 'officeId', 'address', 'addressKk', 'state', 'openedOn', 'closedOn',
  ),
  account_search: columns('accountId', 'numberFolded', 'taxId:text', 'phonesFolded', 'haystack'),
  contract: columns('id', 'createdAt:instant', 'number', 'kind', 'state', 'accountId', 'customerId', 'signedOn', 'startsOn', 'endsOn'),
  service_point: columns('id', 'createdAt:instant', 'premisesId', 'service'),
  ownership: columns('id', 'createdAt:instant', 'accountId', 'customerId', 'fromOn', 'toOn'),
  account_fact: columns('id', 'createdAt:instant', 'accountId', 'kind', 'amount:number', 'basis', 'fromOn', 'toOn'),
  contract_point: columns('id', 'createdAt:instant', 'contractId', 'servicePointId', 'service', 'address', 'fromOn', 'toOn'),
  ledger_balance: columns('accountId', 'service', 'ownerCustomerId', 'balanceMinor:number', 'asOf:instant', 'source'),
  ledger_entry: columns(
    'id', 'createdAt:instant', 'accountId', 'ownerCustomerId', 'service', 'period:plain', 'kind', 'amountMinor:number', 'happenedOn', 'source', 'externalId:text', 'asOf:instant',
  ),
  meter: columns(
    'id', 'createdAt:instant', 'number', 'kind', 'service', 'houseId', 'premisesId', 'accountId', 'unit', 'readingThousandths:number', 'readingOn', 'verifiedOn',
    'verificationDueOn', 'source', 'asOf:instant',
  ),
  staff: columns(
    'id', 'createdAt:instant', 'login', 'fullName', 'fullNameFolded', 'position', 'officeId', 'unitId', 'language', 'passwordHash', 'mustChangePassword:boolean',
  ),
  staff_grant: columns('id', 'createdAt:instant', 'staffId', 'role', 'scope', 'officeId'),
  appeal: columns(
    'id', 'createdAt:instant', 'version:number', 'number', 'kind', 'subject', 'channel', 'state', 'receivedAt:instant', 'registeredAt:instant', 'answeredAt:instant',
    'registeredOn', 'answeredOn', 'officeId', 'editionId', 'customerId', 'accountId', 'applicantName', 'applicantContact', 'answerChannel', 'answerContact',
    'language', 'text', 'registeredBy', 'dueAt:instant', 'currentStepId', 'assigneeId',
  ),
  question: columns('id', 'createdAt:instant', 'appealId', 'ordinal:number', 'kind', 'subject', 'text'),
  paper: columns('appealId', 'documentKind', 'brought:boolean'),
  process: columns(
    'id', 'createdAt:instant', 'version:number', 'mapId:text', 'branchId:text', 'editionId', 'officeId', 'appealId', 'questionId', 'state', 'openedAt:instant', 'doneAt:instant',
  ),
  document: columns(
    'id', 'createdAt:instant', 'kind', 'direction', 'series', 'number', 'onDate', 'language', 'note', 'happenedAt:instant', 'receivedAt:instant',
    'registeredAt:instant', 'registeredBy', 'processId', 'appealId', 'accountId',
  ),
  step: columns(
    'id', 'createdAt:instant', 'version:number', 'processId', 'appealId', 'stepId:text', 'ordinal:number', 'unitId', 'officeId', 'assigneeId', 'state', 'openedAt:instant',
    'takenAt:instant', 'doneAt:instant', 'dueAt:instant', 'inputDocumentId', 'outputDocumentId',
  ),
  snapshot: columns('id', 'kind', 'content:json'),
  clock: columns(
    'id', 'createdAt:instant', 'version:number', 'processId', 'stepRowId', 'appealId', 'subject', 'editionId', 'normId', 'calendarId', 'binding:boolean',
    'startsAt:instant', 'countedFrom:instant', 'nominalOn', 'targetAt:instant', 'dueAt:instant', 'warningAt:instant', 'state', 'stoppedAt:instant',
    'lateSeconds:number', 'provisional:boolean',
  ),
  event: columns(
    'id', 'at:instant', 'happenedAt:instant', 'actorId', 'requestId:text', 'type', 'entity', 'entityId', 'appealId', 'accountId', 'data:json', 'changes:json',
  ),
  number_series: columns('kind', 'series', 'officeId', 'year:number', 'last:number'),
} as const satisfies Readonly<Record<string, readonly TownColumn[]>>;

export type TownTable = keyof typeof TOWN_TABLES;
