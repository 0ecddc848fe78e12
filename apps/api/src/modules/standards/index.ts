export { CalendarSet, type OfficeHours, calendarsOf, weekOf } from './calendars.js';
export { Edition, type Entry, type Route } from './edition.js';
export { editionById, editionInForce } from './editions.js';
export { type InstalledPack, installPack, installProblemCodes } from './install-pack.js';
export { MAX_APPEAL_TEXT, offeredChannels } from './registration-options.js';
export { CalendarEntity, PackEditionEntity } from './standards.entity.js';
export { StandardsResolver } from './standards.resolver.js';
export { ChannelType, ChecklistItemType, CompanyType, NormForceEnum, RegistrationOptionsType, SubjectType } from './standards.types.js';
