import { AccountEntity, ContractEntity, DistrictEntity, HouseEntity, PremisesEntity } from '../modules/accounts/account.entity.js';
import { AppealEntity, PaperEntity, QuestionEntity } from '../modules/appeals/appeal.entity.js';
import { ContactEntity, CustomerEntity } from '../modules/customers/customer.entity.js';
import { DocumentEntity } from '../modules/documents/document.entity.js';
import { ClockEntity, ClockIntervalEntity, ProcessEntity, StepEntity } from '../modules/process/process.entity.js';
import { StaffEntity, StaffGrantEntity } from '../modules/staff/staff.entity.js';
import { CalendarEntity, PackEditionEntity } from '../modules/standards/standards.entity.js';

/** Every table MikroORM writes. A module adds its entities here, one line each. */
export const entities = [
  AccountEntity, ContractEntity, DistrictEntity, HouseEntity, PremisesEntity,
  AppealEntity, PaperEntity, QuestionEntity,
  ContactEntity, CustomerEntity,
  DocumentEntity,
  ClockEntity, ClockIntervalEntity, ProcessEntity, StepEntity,
  StaffEntity, StaffGrantEntity,
  CalendarEntity, PackEditionEntity,
] as const;
