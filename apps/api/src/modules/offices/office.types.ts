import type { LocalizedText } from '@ortalyk/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { LocalizedTextType } from '../../graphql/common.types.js';
import type { StoredHours } from './office.queries.js';

@ObjectType('HoursInterval', { simpleResolvers: true })
export class HoursIntervalType {
  @Field(() => String) from!: string;
  @Field(() => String) to!: string;
}

@ObjectType('OfficeDay', { simpleResolvers: true })
export class OfficeDayType {
  @Field(() => Int) weekday!: number;
  @Field(() => [HoursIntervalType]) intervals!: readonly HoursIntervalType[];
}

@ObjectType('OfficePhone', { simpleResolvers: true })
export class OfficePhoneType {
  @Field(() => String) number!: string;
  @Field(() => String, { nullable: true }) kind?: string | null;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@ObjectType('Office')
export class OfficeType {
  @Field(() => ID) id!: string;
  @Field(() => String) code!: string;
  @Field(() => LocalizedTextType) name!: LocalizedText;
  @Field(() => String, { nullable: true }) branch!: string | null;
  @Field(() => String, { nullable: true }) address!: string | null;
  @Field(() => String) timeZone!: string;
  @Field(() => [OfficePhoneType]) phones!: readonly OfficePhoneType[];
  @Field(() => LocalizedTextType, { nullable: true, description: 'Stated when the hours are not printed in the standard but read from elsewhere.' })
  hoursReadAs!: LocalizedText | null;
  @Field(() => String, { nullable: true, description: 'An error of the source, shown and never mended silently.' })
  anomaly!: string | null;
  hours!: StoredHours | null;
}

@ObjectType('Unit')
export class UnitType {
  @Field(() => ID) id!: string;
  @Field(() => String) code!: string;
  @Field(() => LocalizedTextType) name!: LocalizedText;
  officeId!: string | null;
}
