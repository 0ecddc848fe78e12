import { followProcesses } from './follow-process.js';

followProcesses();

export { AppealEntity, PaperEntity, QuestionEntity } from './appeal.entity.js';
export { AppealCardFields, AppealFields } from './appeal.fields.js';
export { AppealResolver } from './appeal.resolver.js';
export { AccountAppealFields, AppealConnectionFields, StepAppealFields } from './neighbour.fields.js';
export { appealProblemCodes } from './problem-codes.js';
