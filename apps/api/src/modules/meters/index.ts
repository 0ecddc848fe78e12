export { AccountMeterFields } from './meter.fields.js';
