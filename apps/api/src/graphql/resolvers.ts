import { AccountFields, AccountResolver, CustomerAccountFields } from '../modules/accounts/index.js';
import { EventFields } from '../modules/audit/index.js';
import { CustomerFields, CustomerResolver } from '../modules/customers/index.js';
import { OfficeFields, OfficeResolver, UnitFields } from '../modules/offices/index.js';
import {
  GrantFields, SessionResolver, StaffConnectionFields, StaffDirectoriesResolver, StaffFields, StaffResolver, ViewerFields,
} from '../modules/staff/index.js';
import { StandardsResolver } from '../modules/standards/index.js';

/** Every resolver class of the schema. A module adds its classes here, one line each. */
export const resolvers: readonly (new () => object)[] = [
  AccountFields, AccountResolver, CustomerAccountFields,
  EventFields,
  CustomerFields, CustomerResolver,
  OfficeFields, OfficeResolver, UnitFields,
  GrantFields, SessionResolver, StaffConnectionFields, StaffDirectoriesResolver, StaffFields, StaffResolver, ViewerFields,
  StandardsResolver,
];
