export { AccountLedgerFields, BalancePartFields, DebtCertificateResolver, LedgerEntryFields } from './ledger.fields.js';
export { AccountBalanceType } from './ledger.types.js';
