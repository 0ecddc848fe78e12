import { defineEntity, p } from '@mikro-orm/core';
import type { LocalizedText } from '@ortalyk/domain';
import { baseColumns, civilDate, instant } from '../../db/columns.js';

const DistrictSchema = defineEntity({
  name: 'DistrictEntity',
  tableName: 'district',
  properties: { ...baseColumns, code: p.text(), name: p.json().$type<LocalizedText>() },
});

/** A district of the city. */
export class DistrictEntity extends DistrictSchema.class {}
DistrictSchema.setClass(DistrictEntity);

const HouseSchema = defineEntity({
  name: 'HouseEntity',
  tableName: 'house',
  properties: {
    ...baseColumns,
    districtId: p.uuid().nullable(),
    officeId: p.uuid(),
    street: p.text(),
    houseNo: p.text(),
    address: p.text(),
    addressKk: p.text().nullable(),
    addressFolded: p.text(),
    longitude: p.double().nullable(),
    latitude: p.double().nullable(),
    endedAt: instant().nullable(),
  },
});

/** A building; its office serves the accounts in it. */
export class HouseEntity extends HouseSchema.class {}
HouseSchema.setClass(HouseEntity);

const PremisesSchema = defineEntity({
  name: 'PremisesEntity',
  tableName: 'premises',
  properties: {
    ...baseColumns,
    houseId: p.uuid(),
    flat: p.text().nullable(),
    kind: p.string().$type<'flat' | 'house' | 'nonResidential'>(),
    /** m² × 100. */
    heatedAreaHundredths: p.integer().nullable(),
    residents: p.integer().nullable(),
    endedAt: instant().nullable(),
  },
});

/** A flat, a whole house or a non-residential place. */
export class PremisesEntity extends PremisesSchema.class {}
PremisesSchema.setClass(PremisesEntity);

const AccountSchema = defineEntity({
  name: 'AccountEntity',
  tableName: 'account',
  properties: {
    ...baseColumns,
    number: p.text(),
    premisesId: p.uuid(),
    customerId: p.uuid(),
    officeId: p.uuid(),
    address: p.text(),
    addressKk: p.text().nullable(),
    state: p.string().$type<'open' | 'closed'>(),
    openedOn: civilDate(),
    closedOn: civilDate().nullable(),
  },
});

/** A personal account: the key of billing and of every conversation with its owner. */
export class AccountEntity extends AccountSchema.class {}
AccountSchema.setClass(AccountEntity);

const ContractSchema = defineEntity({
  name: 'ContractEntity',
  tableName: 'contract',
  properties: {
    ...baseColumns,
    number: p.text(),
    kind: p.text(),
    state: p.text(),
    accountId: p.uuid(),
    customerId: p.uuid(),
    signedOn: civilDate().nullable(),
    startsOn: civilDate(),
    endsOn: civilDate().nullable(),
  },
});

/** A supply contract of an account. */
export class ContractEntity extends ContractSchema.class {}
ContractSchema.setClass(ContractEntity);
