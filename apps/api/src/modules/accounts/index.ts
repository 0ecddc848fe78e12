export { AccountEntity, ContractEntity, DistrictEntity, HouseEntity, PremisesEntity } from './account.entity.js';
export { AccountFields, CustomerAccountFields } from './account.fields.js';
export { ACCOUNT_COLUMNS, type AccountRow, accountById, accountsByIds, accountsOfCustomer } from './account.queries.js';
export { AccountResolver } from './account.resolver.js';
export { AccountStateEnum, AccountType } from './account.types.js';
export { indexAccount, indexAccounts } from './index-account.js';
export { type AccountSearchRow, type AccountSearchSource, accountSearchRow } from './search-row.js';
