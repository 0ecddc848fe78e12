import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CustomerKindEnum, LanguageEnum } from '../../graphql/common.types.js';
import { DateTime, LocalDate } from '../../graphql/scalars.js';

export { CustomerKindEnum };

@ObjectType('Contact', { simpleResolvers: true })
export class ContactType {
  @Field(() => ID) id!: string;
  @Field(() => String) kind!: string;
  @Field(() => String) value!: string;
  @Field(() => Boolean) preferred!: boolean;
  @Field(() => Boolean, { description: 'False where the customer asked not to be sent notices there.' }) mayNotify!: boolean;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@ObjectType('Customer', { simpleResolvers: true })
export class CustomerType {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => CustomerKindEnum) kind!: string;
  @Field(() => String) fullName!: string;
  @Field(() => String, { nullable: true, description: 'ИИН/БИН in Kazakhstan, ИНН in Russia; null where not known.' })
  taxId?: string | null;
  @Field(() => LocalDate, { nullable: true }) birthOn?: string | null;
  @Field(() => LanguageEnum) language!: string;
  @Field(() => DateTime, { nullable: true, description: 'When the personal data was erased on request.' }) erasedAt?: number | null;
  @Field(() => ID, { nullable: true, description: 'The customer this duplicate was merged into.' }) mergedIntoId?: string | null;
}
