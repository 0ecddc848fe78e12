import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DirectoryEntryType, LanguageEnum, LocalizedTextType, PageInfoType, ProblemType } from '../../graphql/common.types.js';
import { DateTime } from '../../graphql/scalars.js';
import { type AccountRow, AccountType } from '../accounts/index.js';
import { type CustomerRow, CustomerType } from '../customers/index.js';
import { type StepRow, StepType } from '../process/index.js';

export enum AppealStateEnum { registered = 'registered', inWork = 'inWork', answered = 'answered', refused = 'refused', cancelled = 'cancelled' }
registerEnumType(AppealStateEnum, { name: 'AppealState' });

export enum AppealOrderEnum { newestFirst = 'newestFirst', oldestFirst = 'oldestFirst', dueFirst = 'dueFirst' }
registerEnumType(AppealOrderEnum, { name: 'AppealOrder' });

@ObjectType('Question', { simpleResolvers: true })
export class QuestionType {
  @Field(() => ID) id!: string;
  @Field(() => Int) ordinal!: number;
  @Field(() => DirectoryEntryType) kind!: DirectoryEntryType;
  @Field(() => DirectoryEntryType) subject!: DirectoryEntryType;
  @Field(() => String) text!: string;
}

@ObjectType('Paper', { simpleResolvers: true })
export class PaperType {
  @Field(() => String) documentKind!: string;
  @Field(() => LocalizedTextType) label!: LocalizedTextType;
  @Field(() => Boolean) brought!: boolean;
}

@ObjectType('Appeal', { simpleResolvers: true })
export class AppealType {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => String) number!: string;
  @Field(() => AppealStateEnum) state!: string;
  @Field(() => DateTime) receivedAt!: number;
  @Field(() => DateTime) registeredAt!: number;
  @Field(() => DateTime, { nullable: true }) answeredAt?: number | null;
  @Field(() => DateTime, { nullable: true, description: 'The promise to the customer, frozen at registration (T21); null where the standard has none.' })
  dueAt?: number | null;
  @Field(() => LanguageEnum) language!: string;
  @Field(() => String, { nullable: true }) answerContact?: string | null;
  @Field(() => String, { nullable: true, description: 'Given when the appeal has no customer record.' }) applicantName?: string | null;
  @Field(() => String, { nullable: true }) applicantContact?: string | null;
  /** Read in the appeal's own query, so that lists ask once. */
  @Field(() => CustomerType, { nullable: true }) customer?: CustomerRow | null;
  @Field(() => AccountType, { nullable: true }) account?: AccountRow | null;
  @Field(() => StepType, { nullable: true }) currentStep?: StepRow | null;
  /** Not shown themselves: codes and ids the batched fields look under, and what the list's one query brought along. */
  kindCode!: string;
  subjectCode!: string;
  channelCode!: string;
  answerChannelCode!: string;
  editionId!: string;
  officeId!: string;
  registeredById!: string;
  customerId!: string | null;
  accountId!: string | null;
  currentStepId!: string | null;
  assigneeId!: string | null;
  loadedText?: string;
}

@ObjectType('AppealEdge', { simpleResolvers: true })
export class AppealEdgeType {
  @Field(() => String) cursor!: string;
  @Field(() => AppealType) node!: AppealType;
}

@ObjectType('AppealConnection', { simpleResolvers: true })
export class AppealConnectionType {
  @Field(() => [AppealEdgeType]) edges!: AppealEdgeType[];
  @Field(() => [AppealType]) nodes!: AppealType[];
  @Field(() => PageInfoType) pageInfo!: PageInfoType;
  /** Not shown itself: counts only when asked. */
  count!: () => Promise<number>;
}

@ObjectType('RegisterAppealPayload', { simpleResolvers: true })
export class RegisterAppealPayloadType {
  @Field(() => [ProblemType]) problems!: ProblemType[];
  @Field(() => AppealType, { nullable: true }) appeal?: unknown;
}

@ObjectType('AttachAppealPayload', { simpleResolvers: true })
export class AttachAppealPayloadType {
  @Field(() => [ProblemType]) problems!: ProblemType[];
  @Field(() => AppealType, { nullable: true }) appeal?: unknown;
}

@ObjectType('SimilarAppeal', { simpleResolvers: true })
export class SimilarAppealType {
  @Field(() => ID) id!: string;
  @Field(() => String) number!: string;
  @Field(() => DateTime) registeredAt!: number;
  @Field(() => DateTime, { nullable: true }) dueAt?: number | null;
  @Field(() => AppealStateEnum) state!: string;
  @Field(() => LocalizedTextType) subject!: LocalizedTextType;
}
