import { defineEntity, p } from '@mikro-orm/core';
import type { Language } from '@ortalyk/domain';
import { baseColumns, civilDate, instant } from '../../db/columns.js';

/** States an appeal moves through; the first two are open. */
export type AppealStateCode = 'registered' | 'inWork' | 'answered' | 'refused' | 'cancelled';

const AppealSchema = defineEntity({
  name: 'AppealEntity',
  tableName: 'appeal',
  properties: {
    ...baseColumns,
    number: p.text(),
    kind: p.text(),
    subject: p.text(),
    channel: p.text(),
    state: p.string().$type<AppealStateCode>(),
    receivedAt: instant(),
    registeredAt: instant(),
    answeredAt: instant().nullable(),
    /** Civil dates of the company, so that a day's figures read an index. */
    registeredOn: civilDate(),
    answeredOn: civilDate().nullable(),
    officeId: p.uuid(),
    editionId: p.uuid(),
    customerId: p.uuid().nullable(),
    accountId: p.uuid().nullable(),
    applicantName: p.text().nullable(),
    applicantContact: p.text().nullable(),
    answerChannel: p.text(),
    answerContact: p.text().nullable(),
    language: p.string().$type<Language>(),
    text: p.text(),
    registeredBy: p.uuid(),
    /** Kept copies for lists (decision 6): the promise's due, the step under way and who has it. */
    dueAt: instant().nullable(),
    currentStepId: p.uuid().nullable(),
    assigneeId: p.uuid().nullable(),
  },
});

/** What a customer asked, as registered. */
export class AppealEntity extends AppealSchema.class {}
AppealSchema.setClass(AppealEntity);

const QuestionSchema = defineEntity({
  name: 'QuestionEntity',
  tableName: 'question',
  properties: { ...baseColumns, appealId: p.uuid(), ordinal: p.integer(), kind: p.text(), subject: p.text(), text: p.text() },
});

/** One of the things asked in an appeal; each has its own process. */
export class QuestionEntity extends QuestionSchema.class {}
QuestionSchema.setClass(QuestionEntity);

const PaperSchema = defineEntity({
  name: 'PaperEntity',
  tableName: 'paper',
  properties: { appealId: p.uuid().primary(), documentKind: p.text().primary(), brought: p.boolean() },
});

/** A line of the check-list: brought with the appeal or still missing. */
export class PaperEntity extends PaperSchema.class {}
PaperSchema.setClass(PaperEntity);
