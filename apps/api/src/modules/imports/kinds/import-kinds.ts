import { accountsImport } from './accounts.js';
import { contractsImport } from './contracts.js';
import { customersImport } from './customers.js';
import { housesImport } from './houses.js';
import { IMPORT_KINDS, type ImportKind, type ImportKindCode } from './kind.js';
import { ledgerImport } from './ledger.js';
import { metersImport } from './meters.js';

const KINDS: Readonly<Record<ImportKindCode, ImportKind>> = {
  accounts: accountsImport, customers: customersImport, houses: housesImport, contracts: contractsImport, ledger: ledgerImport, meters: metersImport,
};

/** One kind of import. */
export function kindOf(code: ImportKindCode): ImportKind {
  return KINDS[code];
}

/** True where the text names a kind of import. */
export function isImportKind(text: string): text is ImportKindCode {
  return (IMPORT_KINDS as readonly string[]).includes(text);
}
