export { OfficeFields, UnitFields } from './office.fields.js';
export { type OfficeRow, type StoredHours, type UnitRow, officeById, officesInUse, unitById, unitsInUse } from './office.queries.js';
export { OfficeResolver } from './office.resolver.js';
export { OfficeType, UnitType } from './office.types.js';
