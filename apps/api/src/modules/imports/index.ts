export { importOffices, type OfficesImport } from './import-offices.js';
export { type ImportedOffice, officesFileProblemCodes, readOfficesFile } from './offices-file.js';
