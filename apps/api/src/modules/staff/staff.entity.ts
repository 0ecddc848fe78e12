import { defineEntity, p } from '@mikro-orm/core';
import type { GrantScope, Language } from '@ortalyk/domain';
import { baseColumns, instant, rowColumns } from '../../db/columns.js';

const StaffSchema = defineEntity({
  name: 'StaffEntity',
  tableName: 'staff',
  properties: {
    ...baseColumns,
    login: p.text(),
    fullName: p.text(),
    fullNameFolded: p.text(),
    position: p.text(),
    officeId: p.uuid(),
    unitId: p.uuid(),
    language: p.text().$type<Language>(),
    passwordHash: p.text().lazy(),
    mustChangePassword: p.boolean(),
    deactivatedAt: instant().nullable(),
    deactivatedReason: p.text().nullable(),
  },
});

/** A person who works for the supplier and may sign in. */
export class StaffEntity extends StaffSchema.class {}
StaffSchema.setClass(StaffEntity);

const StaffGrantSchema = defineEntity({
  name: 'StaffGrantEntity',
  tableName: 'staff_grant',
  properties: {
    ...rowColumns,
    staffId: p.uuid(),
    role: p.text(),
    scope: p.text().$type<GrantScope>(),
    officeId: p.uuid().nullable(),
  },
});

/** A role given to a person: in the whole company, in one office, or over what is assigned to the person. */
export class StaffGrantEntity extends StaffGrantSchema.class {}
StaffGrantSchema.setClass(StaffGrantEntity);
