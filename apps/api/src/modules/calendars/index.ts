export { calendarProblemCodes } from './calendar-change.js';
export { CalendarResolver } from './calendar.resolver.js';
