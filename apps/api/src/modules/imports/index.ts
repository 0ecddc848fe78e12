import { forgetCustomers } from './forget-customers.js';

forgetCustomers();

export { settleRestoredImports } from './after-restore.js';
export { IMPORT_JOB } from './direct-import.js';
export { importOffices, type OfficesImport } from './import-offices.js';
export { type ImportedOffice, officesFileProblemCodes, readOfficesFile } from './offices-file.js';
export { type ImportEngine, importEngine } from './import-engine.js';
export { importFile } from './import-file.js';
export { runImportJob } from './import-job.js';
export { ImportFields, ImportResolver } from './import.resolver.js';
export { refusalsOf } from './import.queries.js';
export { type ImportRun, importById } from './import-run.js';
export { IMPORT_KINDS, type ImportKindCode } from './kinds/kind.js';
export { isImportKind } from './kinds/import-kinds.js';
export { importProblemCodes } from './problem-codes.js';
export { brokenFileCodes } from './reading/broken-file.js';
export { IMPORT_FILE_DAYS, removeImportFiles, removeUnused } from './remove-import-files.js';
export { rejectFile } from './reject-file.js';
export { fileSentence } from './sentences.js';
export { MAX_IMPORT_BYTES, startImport } from './start-import.js';
export { safeCell, csvLine } from './csv-line.js';
