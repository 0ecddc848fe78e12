import {
  AccountCallerFields, CallerCheckFields, AccountFactFields, AccountFields, AccountOperationResolver, AccountResolver, CustomerAccountFields, FactFields, OperationFields, OwnedAccountFields, OwnershipFields, PremisesFields,
} from '../modules/accounts/index.js';
import {
  AccountAppealFields, AppealCardFields, AppealConnectionFields, AppealFields, AppealResolver, StepAppealFields,
} from '../modules/appeals/index.js';
import { EventFields } from '../modules/audit/index.js';
import { CalendarResolver } from '../modules/calendars/index.js';
import { ContractConnectionFields, ContractFields, ContractMoveFields, ContractResolver, CustomerContractFields } from '../modules/contracts/index.js';
import { CustomerFields, CustomerMergeFields, CustomerResolver, PersonFields, PersonalReadFields, PersonResolver } from '../modules/customers/index.js';
import { DocumentFields } from '../modules/documents/index.js';
import { ImportFields, ImportResolver } from '../modules/imports/index.js';
import { AccountLedgerFields, BalancePartFields, DebtCertificateResolver, LedgerEntryFields } from '../modules/ledger/index.js';
import { AccountMeterFields } from '../modules/meters/index.js';
import { OfficeFields, OfficeResolver, UnitFields } from '../modules/offices/index.js';
import { ClockFields, DeadlineResolver, ProcessFields, ProcessResolver, StepConnectionFields, StepFields } from '../modules/process/index.js';
import { FoundListResolver, SearchResolver } from '../modules/search/index.js';
import {
  GrantFields, SessionResolver, StaffConnectionFields, StaffDirectoriesResolver, StaffFields, StaffResolver, ViewerFields,
} from '../modules/staff/index.js';
import { EditionResolver, NormResolver, StandardsResolver } from '../modules/standards/index.js';
import { SupervisionResolver } from '../modules/supervision/index.js';

/** Every resolver class of the schema. A module adds its classes here, one line each. */
export const resolvers: readonly (new () => object)[] = [
  AccountCallerFields, CallerCheckFields, AccountFactFields, AccountFields, AccountOperationResolver, AccountResolver, CustomerAccountFields, FactFields, OperationFields, OwnedAccountFields, OwnershipFields, PremisesFields,
  AccountAppealFields, AppealCardFields, AppealConnectionFields, AppealFields, AppealResolver, StepAppealFields,
  EventFields,
  CalendarResolver,
  ContractConnectionFields, ContractFields, ContractMoveFields, ContractResolver, CustomerContractFields,
  CustomerFields, CustomerMergeFields, CustomerResolver, PersonFields, PersonalReadFields, PersonResolver,
  DocumentFields,
  ImportFields, ImportResolver,
  AccountLedgerFields, BalancePartFields, DebtCertificateResolver, LedgerEntryFields,
  AccountMeterFields,
  OfficeFields, OfficeResolver, UnitFields,
  ClockFields, DeadlineResolver, ProcessFields, ProcessResolver, StepConnectionFields, StepFields,
  GrantFields, SessionResolver, StaffConnectionFields, StaffDirectoriesResolver, StaffFields, StaffResolver, ViewerFields,
  FoundListResolver, SearchResolver,
  EditionResolver, NormResolver, StandardsResolver,
  SupervisionResolver,
];
