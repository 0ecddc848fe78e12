export { createDatabase, dropDatabase } from './databases.js';
export { openDatabase } from './open-database.js';
export { DatabaseRefusal } from './types.js';
export type { DatabaseConnection, DatabaseRefusalCode, OpenDatabaseOptions, OpenedDatabase } from './types.js';
