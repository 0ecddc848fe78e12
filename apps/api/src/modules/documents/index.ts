export { DocumentEntity } from './document.entity.js';
export { DocumentFields } from './document.fields.js';
export { documentById, documentsOfAppeal } from './document.queries.js';
export { DocumentType } from './document.types.js';
export { formatNumber, numberWriter, takeNumber } from './number-series.js';
export { registerDocument } from './register-document.js';
