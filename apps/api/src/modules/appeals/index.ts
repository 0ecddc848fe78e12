import { followProcesses } from './follow-process.js';

followProcesses();

export { AppealEntity, PaperEntity, QuestionEntity } from './appeal.entity.js';
export { AppealCardFields, AppealFields } from './appeal.fields.js';
export { appealById } from './appeal.queries.js';
export { AppealResolver } from './appeal.resolver.js';
export { AppealType } from './appeal.types.js';
export { AccountAppealFields, AppealConnectionFields, StepAppealFields } from './neighbour.fields.js';
export { appealProblemCodes } from './problem-codes.js';
