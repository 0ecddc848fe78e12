import { followCustomers } from './follow-customers.js';

followCustomers();

export { AccountEntity, ContractEntity, DistrictEntity, HouseEntity, PremisesEntity } from './account.entity.js';
export { AccountFields, CustomerAccountFields } from './account.fields.js';
export { ACCOUNT_COLUMNS, type AccountRow, accountById, accountsByIds, accountsOfCustomer, contractById } from './account.queries.js';
export { AccountCallerFields, CallerCheckFields } from './caller-check.fields.js';
export { AccountResolver } from './account.resolver.js';
export { AccountStateEnum, AccountType, ContractType } from './account.types.js';
export { indexAccount, indexAccounts } from './index-account.js';
export { type AccountSearchRow, type AccountSearchSource, accountSearchRow } from './search-row.js';
export { AccountFactFields, FactFields, OperationFields, OwnershipFields, PremisesFields } from './operation.fields.js';
export { AccountOperationResolver } from './operation.resolver.js';
export { OperationDocumentInput } from './operation.inputs.js';
export { packageOf } from './operation.queries.js';
export { accountProblemCodes } from './problem-codes.js';
export { type LockedAccount, lockedAccount } from './locked-account.js';
export { representedProblems } from './run-operation.js';
