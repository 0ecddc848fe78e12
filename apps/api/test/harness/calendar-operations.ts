import type { Problem } from './operations.js';

const AFFECTED = 'clockId appealNumber subject clause beforeDueAt afterDueAt shortened';
export const PREVIEW = `query($input: CalendarAmendmentInput!) { calendarAmendmentPreview(input: $input) { affected { ${AFFECTED} } problems { code path params } } }`;
export const AMEND = `mutation($input: AmendCalendarDayInput!) { amendCalendarDay(input: $input) { calendar { version knownTo } moved { ${AFFECTED} } kept { ${AFFECTED} } problems { code path params } } }`;
export const YEAR_PREVIEW = `query($input: CalendarYearInput!) { calendarYearPreview(input: $input) { affected { ${AFFECTED} } problems { code path params } } }`;
export const LOAD = `mutation($input: LoadCalendarYearInput!) { loadCalendarYear(input: $input) { calendar { version knownTo } moved { ${AFFECTED} } kept { ${AFFECTED} } problems { code path params } } }`;
export const ADD = `mutation($input: AddCalendarInput!) { addCalendar(input: $input) { calendar { code parentCode officeIds version } problems { code path params } } }`;
export const YEAR = `query($code: String!, $year: Int!) { calendar(code: $code, year: $year) {
  calendar { version } sure workingDays days { on weekday working kind name { ru } amended inherited provisional } amendments { on before after reason authorName movedClocks keptClocks } } }`;

export interface Affected { readonly clockId: string; readonly appealNumber: string; readonly subject: string; readonly beforeDueAt: string; readonly afterDueAt: string; readonly shortened: boolean }
export type Problems = readonly (Problem & { readonly params: Readonly<Record<string, unknown>> | null })[];
export interface Preview { readonly affected: readonly Affected[]; readonly problems: Problems }
export interface Applied { readonly calendar: { readonly version: number; readonly knownTo: number } | null; readonly moved: readonly Affected[]; readonly kept: readonly Affected[]; readonly problems: Problems }
export interface Day { readonly on: string; readonly working: boolean; readonly kind: string | null; readonly name: { readonly ru: string } | null; readonly amended: boolean; readonly inherited: boolean; readonly provisional: boolean }
export interface Year { readonly calendar: { readonly version: number }; readonly sure: boolean; readonly workingDays: number; readonly days: readonly Day[]; readonly amendments: readonly object[] }
export const REMOVAL = `query($code: String!) { calendarRemovalPreview(calendarCode: $code) { affected { ${AFFECTED} } problems { code path params } } }`;
export const REMOVE = `mutation($input: RemoveCalendarInput!) { removeCalendar(input: $input) { moved { ${AFFECTED} } kept { ${AFFECTED} } problems { code path params } } }`;

/** A Wednesday inside the count of an appeal registered on Friday 20 November 2026 and due on 18 December. */
export const DAY = { calendarCode: 'kz', on: '2026-12-09', kind: 'off', name: { ru: 'Дополнительный выходной' } };
/** A region's calendar as tests add it. */
export const REGION = { code: 'kz:region:almaty', name: { ru: 'Алматы' }, parentCode: 'kz' };
