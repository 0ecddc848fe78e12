/** A column the town fills; how a value is written is for the table to say, by its type. */
export interface TownColumn {
  /** Column of the table. */
  readonly column: string;
  /** Key of the row object. */
  readonly key: string;
}

function columns(...keys: readonly string[]): readonly TownColumn[] {
  return keys.map((key) => ({ key, column: key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) }));
}

/**
 * Tables the town fills, in an order their references allow (`appeal.current_step_id` is deferred). A part of the town adds its tables here, their
 * rows to `TownRows`, and yields them from `generateTown`; the loader takes the types from the database.
 */
export const TOWN_TABLES = {
  district: columns('id', 'createdAt', 'code', 'name'),
  house: columns('id', 'createdAt', 'districtId', 'officeId', 'street', 'houseNo', 'address', 'addressKk', 'addressFolded', 'longitude', 'latitude'),
  premises: columns('id', 'createdAt', 'houseId', 'flat', 'kind', 'heatedAreaHundredths', 'residents'),
  customer: columns('id', 'createdAt', 'kind', 'fullName', 'nameFolded', 'taxId', 'birthOn', 'language'),
  contact: columns('id', 'createdAt', 'customerId', 'kind', 'value', 'valueFolded', 'preferred'),
  account: columns('id', 'createdAt', 'number', 'premisesId', 'customerId', 'officeId', 'address', 'addressKk', 'state', 'openedOn', 'closedOn'),
  contract: columns('id', 'createdAt', 'number', 'kind', 'state', 'accountId', 'customerId', 'signedOn', 'startsOn', 'endsOn'),
  service_point: columns('id', 'createdAt', 'premisesId', 'service'),
  ownership: columns('id', 'createdAt', 'accountId', 'customerId', 'fromOn', 'toOn'),
  account_fact: columns('id', 'createdAt', 'accountId', 'kind', 'amount', 'basis', 'fromOn', 'toOn'),
  contract_point: columns('id', 'createdAt', 'contractId', 'servicePointId', 'service', 'address', 'fromOn', 'toOn'),
  ledger_balance: columns('accountId', 'service', 'ownerCustomerId', 'balanceMinor', 'asOf', 'source'),
  ledger_entry: columns('id', 'createdAt', 'accountId', 'ownerCustomerId', 'service', 'period', 'kind', 'amountMinor', 'happenedOn', 'source', 'externalId', 'asOf'),
  meter: columns(
    'id', 'createdAt', 'number', 'kind', 'service', 'houseId', 'premisesId', 'accountId', 'unit', 'readingThousandths', 'readingOn', 'verifiedOn', 'verificationDueOn', 'source',
    'asOf',
  ),
  staff: columns('id', 'createdAt', 'login', 'fullName', 'fullNameFolded', 'position', 'officeId', 'unitId', 'language', 'passwordHash', 'mustChangePassword'),
  staff_grant: columns('id', 'createdAt', 'staffId', 'role', 'scope', 'officeId'),
  appeal: columns(
    'id', 'createdAt', 'version', 'number', 'kind', 'subject', 'channel', 'state', 'receivedAt', 'registeredAt', 'answeredAt', 'registeredOn', 'answeredOn', 'officeId',
    'editionId', 'customerId', 'accountId', 'applicantName', 'applicantContact', 'answerChannel', 'answerContact', 'language', 'text', 'registeredBy', 'dueAt',
    'currentStepId', 'assigneeId',
  ),
  question: columns('id', 'createdAt', 'appealId', 'ordinal', 'kind', 'subject', 'text'),
  paper: columns('appealId', 'documentKind', 'brought'),
  process: columns('id', 'createdAt', 'version', 'mapId', 'branchId', 'editionId', 'officeId', 'appealId', 'questionId', 'state', 'openedAt', 'doneAt'),
  document: columns(
    'id', 'createdAt', 'kind', 'direction', 'series', 'number', 'onDate', 'language', 'note', 'happenedAt', 'receivedAt', 'registeredAt', 'registeredBy', 'processId',
    'appealId', 'accountId',
  ),
  step: columns(
    'id', 'createdAt', 'version', 'processId', 'appealId', 'stepId', 'ordinal', 'unitId', 'officeId', 'assigneeId', 'state', 'openedAt', 'takenAt', 'doneAt', 'dueAt',
    'inputDocumentId', 'outputDocumentId',
  ),
  snapshot: columns('id', 'kind', 'content'),
  clock: columns(
    'id', 'createdAt', 'version', 'processId', 'stepRowId', 'appealId', 'subject', 'editionId', 'normId', 'calendarId', 'binding', 'startsAt', 'countedFrom', 'nominalOn',
    'targetAt', 'dueAt', 'warningAt', 'state', 'stoppedAt', 'lateSeconds', 'provisional',
  ),
  event: columns('id', 'at', 'happenedAt', 'actorId', 'requestId', 'type', 'entity', 'entityId', 'appealId', 'accountId', 'data', 'changes'),
  number_series: columns('kind', 'series', 'officeId', 'year', 'last'),
} as const satisfies Readonly<Record<string, readonly TownColumn[]>>;

export type TownTable = keyof typeof TOWN_TABLES;
