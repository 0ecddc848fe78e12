import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime, LocalDate } from '../../graphql/scalars.js';

@ObjectType('FileRef', { simpleResolvers: true })
export class FileRefType {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String) mediaType!: string;
  @Field(() => Int) size!: number;
  @Field(() => String) url!: string;
}

@ObjectType('Document', { simpleResolvers: true })
export class DocumentType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'in, out or internal.' }) direction!: string;
  @Field(() => String, { nullable: true }) number?: string | null;
  @Field(() => LocalDate) on!: string;
  @Field(() => String, { nullable: true }) note?: string | null;
  @Field(() => DateTime) registeredAt!: number;
  @Field(() => FileRefType, { nullable: true }) file?: FileRefType | null;
  /** Not shown themselves: what the batched fields look under. */
  kindCode!: string;
  editionId!: string | null;
  registeredById!: string | null;
}
