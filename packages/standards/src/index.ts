export * from './pack.js';
export * from './pack-office.js';
export { packSchema } from './pack-schema.js';
