export { backupBeforeMigration } from './before-migration.js';
export { type MakeBackup, makeBackup } from './make-backup.js';
export type { BackupManifest } from './manifest.js';
export { BackupRefusal, type BackupRefusalCode } from './refusal.js';
export { type RestoreBackup, restoreBackup } from './restore-backup.js';
