import { defineEntity, p } from '@mikro-orm/core';
import { baseColumns, civilDate, instant } from '../../db/columns.js';

const DocumentSchema = defineEntity({
  name: 'DocumentEntity',
  tableName: 'document',
  properties: {
    ...baseColumns,
    kind: p.text(),
    direction: p.string().$type<'in' | 'out' | 'internal'>(),
    series: p.text().nullable(),
    number: p.text().nullable(),
    onDate: civilDate(),
    language: p.text().nullable(),
    note: p.text().nullable(),
    fileId: p.uuid().nullable(),
    /** T23: a norm names which of the three it counts from. */
    happenedAt: instant(),
    receivedAt: instant().nullable(),
    registeredAt: instant(),
    registeredBy: p.uuid().nullable(),
    processId: p.uuid().nullable(),
    appealId: p.uuid().nullable(),
    accountId: p.uuid().nullable(),
  },
});

/** A registered document: kind, number, date and, where there is one, its file. */
export class DocumentEntity extends DocumentSchema.class {}
DocumentSchema.setClass(DocumentEntity);
