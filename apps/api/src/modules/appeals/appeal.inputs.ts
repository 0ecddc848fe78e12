import { Field, ID, InputType, Int } from 'type-graphql';
import { LanguageEnum } from '../../graphql/common.types.js';
import { DateTime, LocalDate } from '../../graphql/scalars.js';
import { AppealDueEnum } from '../process/index.js';
import { AppealStateEnum } from './appeal.types.js';

@InputType('AppealFilter')
export class AppealFilterInput {
  @Field(() => ID, { nullable: true }) accountId?: string | null;
  @Field(() => LocalDate, { nullable: true, description: "Civil dates in the company's time zone, both ends included." })
  answeredFrom?: string | null;
  @Field(() => LocalDate, { nullable: true }) answeredTo?: string | null;
  @Field(() => ID, { nullable: true, description: 'Who has the current step; for answered appeals, who finished the last one.' })
  assigneeId?: string | null;
  @Field(() => String, { nullable: true }) channel?: string | null;
  @Field(() => ID, { nullable: true }) customerId?: string | null;
  @Field(() => AppealDueEnum, { nullable: true, description: 'Only open appeals have a due group.' }) due?: AppealDueEnum | null;
  @Field(() => String, { nullable: true }) kind?: string | null;
  @Field(() => String, { nullable: true, description: 'Appeal number, or its beginning.' }) number?: string | null;
  @Field(() => ID, { nullable: true }) officeId?: string | null;
  @Field(() => [ID], { nullable: true, description: 'Appeals of any of these; together with officeId, of both.' }) officeIds?: string[] | null;
  @Field(() => Boolean, { nullable: true }) open?: boolean | null;
  @Field(() => ID, { nullable: true }) registeredById?: string | null;
  @Field(() => LocalDate, { nullable: true, description: "Civil dates in the company's time zone, both ends included." })
  registeredFrom?: string | null;
  @Field(() => LocalDate, { nullable: true }) registeredTo?: string | null;
  @Field(() => [AppealStateEnum], { nullable: true }) states?: AppealStateEnum[] | null;
  @Field(() => String, { nullable: true }) subject?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Only appeals whose current step nobody has taken.' }) unassigned?: boolean | null;
}

@InputType('RegisterAppealInput')
export class RegisterAppealInput {
  @Field(() => ID, { nullable: true }) accountId?: string | null;
  @Field(() => String) answerChannel!: string;
  @Field(() => String, { nullable: true }) answerContact?: string | null;
  @Field(() => String, { nullable: true }) applicantContact?: string | null;
  @Field(() => String, { nullable: true }) applicantName?: string | null;
  @Field(() => String) channel!: string;
  @Field(() => ID, { nullable: true }) customerId?: string | null;
  @Field(() => String, { description: 'The same key with the same values returns the appeal registered before; with other values it is refused.' })
  idempotencyKey!: string;
  @Field(() => String) kind!: string;
  @Field(() => LanguageEnum) language!: LanguageEnum;
  @Field(() => ID) officeId!: string;
  @Field(() => [String], { description: 'Document kinds of the check-list that were brought.' }) papers!: string[];
  @Field(() => DateTime, { nullable: true, description: 'When the letter or call came; null means now. Earlier needs appeals:backdate.' })
  receivedAt?: number | null;
  @Field(() => String) subject!: string;
  @Field(() => String) text!: string;
}

@InputType('AttachAppealInput')
export class AttachAppealInput {
  @Field(() => ID, { nullable: true }) accountId?: string | null;
  @Field(() => ID) appealId!: string;
  @Field(() => ID, { nullable: true }) customerId?: string | null;
  @Field(() => Int) version!: number;
}

@InputType('DeadlinePreviewInput')
export class DeadlinePreviewInput {
  @Field(() => ID, { nullable: true }) accountId?: string | null;
  @Field(() => String) channel!: string;
  @Field(() => ID, { nullable: true }) customerId?: string | null;
  @Field(() => ID) officeId!: string;
  @Field(() => DateTime, { nullable: true }) receivedAt?: number | null;
  @Field(() => String) subject!: string;
}
