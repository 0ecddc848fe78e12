export { TOWN_TABLES, type TownColumn, type TownTable } from './columns.js';
export { generateTown, townStaff } from './generate-town.js';
export type { ClockPlace, TownClock, TownHooks, TriggerMoments } from './hooks.js';
export type { TownBatch, TownRows } from './rows.js';
export type { StaffMember, StaffOptions } from './staff.js';
export { TOWN_MEASURES, type InstalledOffice, type InstalledUnit, type TownMeasures, type TownOptions, type TownSize } from './town-plan.js';
