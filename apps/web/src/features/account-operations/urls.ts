/** What can be done to an account, as its address names it. */
export const OPERATION_KINDS = ['correctArea', 'correctResidents', 'changeChargeBasis', 'changeOwner', 'divideDebt', 'renameAtDesk', 'mergeAccounts', 'splitAccount', 'closeAccount'] as const;
export type OperationKind = (typeof OPERATION_KINDS)[number];

/** The operation an address names; undefined where it names none. */
export function operationKindOf(text: string): OperationKind | undefined {
  return OPERATION_KINDS.find((one) => one === text);
}

/** What the address of an operation holds besides: the appeal it is done for. */
export interface OperationSearch {
  readonly appeal?: string;
}

export function parseOperationSearch(raw: Readonly<Record<string, unknown>>): OperationSearch {
  const { appeal } = raw;
  return typeof appeal === 'string' && appeal !== '' ? { appeal } : {};
}

/** Which check-list the settings show. */
export interface PackagesSearch {
  readonly operation?: string;
}

export function parsePackagesSearch(raw: Readonly<Record<string, unknown>>): PackagesSearch {
  const { operation } = raw;
  return typeof operation === 'string' && operation !== '' ? { operation } : {};
}
