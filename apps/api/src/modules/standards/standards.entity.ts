import { defineEntity, p } from '@mikro-orm/core';
import type { LocalizedText } from '@ortalyk/domain';
import type { Pack } from '@ortalyk/standards';
import { baseColumns, civilDate } from '../../db/columns.js';

const PackEditionSchema = defineEntity({
  name: 'PackEditionEntity',
  tableName: 'pack_edition',
  properties: {
    ...baseColumns,
    standard: p.text(),
    edition: p.text(),
    validFrom: civilDate(),
    validTo: civilDate().nullable(),
    state: p.string().$type<'draft' | 'inForce' | 'superseded'>(),
    content: p.json().$type<Pack>(),
    contentHash: p.text(),
  },
});

/** One edition of the company's standard as it was installed; appeals keep pointing at theirs for ever. */
export class PackEditionEntity extends PackEditionSchema.class {}
PackEditionSchema.setClass(PackEditionEntity);

const CalendarSchema = defineEntity({
  name: 'CalendarEntity',
  tableName: 'calendar',
  properties: {
    ...baseColumns,
    code: p.text(),
    name: p.json().$type<LocalizedText>(),
    country: p.text(),
    knownFrom: p.integer(),
    knownTo: p.integer(),
    provenance: p.text(),
  },
});

/** A production calendar; its days are rows so that an amendment is a row (T3). */
export class CalendarEntity extends CalendarSchema.class {}
CalendarSchema.setClass(CalendarEntity);
