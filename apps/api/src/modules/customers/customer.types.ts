import { Field, ID, ObjectType } from 'type-graphql';
import { CustomerKindEnum, LanguageEnum } from '../../graphql/common.types.js';
import { LocalDate } from '../../graphql/scalars.js';

export { CustomerKindEnum };

@ObjectType('Contact', { simpleResolvers: true })
export class ContactType {
  @Field(() => ID) id!: string;
  @Field(() => String) kind!: string;
  @Field(() => String) value!: string;
  @Field(() => Boolean) preferred!: boolean;
}

@ObjectType('Customer', { simpleResolvers: true })
export class CustomerType {
  @Field(() => ID) id!: string;
  @Field(() => CustomerKindEnum) kind!: string;
  @Field(() => String) fullName!: string;
  @Field(() => String, { nullable: true, description: 'ИИН/БИН in Kazakhstan, ИНН in Russia; null where not known.' })
  taxId?: string | null;
  @Field(() => LocalDate, { nullable: true }) birthOn?: string | null;
  @Field(() => LanguageEnum) language!: string;
}
