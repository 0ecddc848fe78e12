export { EventFields } from './event.fields.js';
export { type EventRow, type EventsOf, eventsOf } from './event.queries.js';
export { EventConnectionType, FieldChangeType } from './event.types.js';
