export { ContactEntity, CustomerEntity } from './customer.entity.js';
export { CustomerFields } from './customer.fields.js';
export { CUSTOMER_COLUMNS, type CustomerRow, contactsOfCustomer, customerById, customersByIds } from './customer.queries.js';
export { CustomerResolver } from './customer.resolver.js';
export { ContactType, CustomerKindEnum, CustomerType } from './customer.types.js';
