export * from './pack.js';
export * from './pack-office.js';
export { parsePack, type ParseContext } from './parse-pack.js';
export type { EditionRange } from './checks/editions.js';
export { loadPack, packCodes, readPack } from './packs.js';
export { loadCalendar, parseCalendar, type CountryCalendar, type DayException, type DayExceptionKind } from './calendars.js';
export { nearestChoice } from './nearest.js';
export { dayCalendarDefinition, defaultHoursDefinition, officeHoursDefinition, weekIntervals } from './domain-calendars.js';
