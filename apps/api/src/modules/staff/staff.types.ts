import type { GrantScope, Instant, Language, LocalizedText, Problem } from '@ortalyk/domain';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LanguageEnum, LocalizedTextType, PageInfoType, ProblemType } from '../../graphql/common.types.js';
import { DateTime } from '../../graphql/scalars.js';

export enum GrantScopeEnum { company = 'company', office = 'office', own = 'own' }
registerEnumType(GrantScopeEnum, { name: 'GrantScope' });

@ObjectType('Grant')
export class GrantType {
  @Field(() => String) role!: string;
  @Field(() => LocalizedTextType) label!: LocalizedText;
  @Field(() => GrantScopeEnum) scope!: GrantScope;
  officeId!: string | null;
}

@ObjectType('Staff')
export class StaffType {
  @Field(() => ID) id!: string;
  @Field(() => String) login!: string;
  @Field(() => String) fullName!: string;
  @Field(() => LanguageEnum) language!: Language;
  @Field(() => Boolean) active!: boolean;
  @Field(() => DateTime, { nullable: true }) deactivatedAt!: Instant | null;
  @Field(() => Int) version!: number;
  positionCode!: string;
  officeId!: string;
  unitId!: string;
}

@ObjectType('StaffConnection')
export class StaffConnectionType {
  @Field(() => [StaffType]) nodes!: readonly object[];
  @Field(() => PageInfoType) pageInfo!: object;
  filter!: object;
}

@ObjectType('Viewer')
export class ViewerType {
  @Field(() => String, { description: 'Sent back in the x-csrf-token header with every mutation and on the WebSocket.' })
  csrfToken!: string;
  @Field(() => DateTime) sessionExpiresAt!: Instant;
  @Field(() => Boolean) mustChangePassword!: boolean;
  @Field(() => [String], { description: 'Permissions held anywhere, as area:verb.' }) permissions!: readonly string[];
  staffId!: string;
}

@ArgsType()
export class StaffArgs {
  @Field(() => Boolean, { nullable: true }) active?: boolean | null;
  @Field(() => String, { nullable: true }) text?: string | null;
  @Field(() => Int, { nullable: true, defaultValue: 50 }) first?: number | null;
  @Field(() => String, { nullable: true }) after?: string | null;
}

@InputType('GrantInput')
export class GrantInputType {
  @Field(() => String) role!: string;
  @Field(() => GrantScopeEnum) scope!: GrantScope;
  @Field(() => ID, { nullable: true }) officeId?: string | null;
}

@InputType('SignInInput')
export class SignInInputType {
  @Field(() => String) login!: string;
  @Field(() => String) password!: string;
}

@InputType('ChangePasswordInput')
export class ChangePasswordInputType {
  @Field(() => String) currentPassword!: string;
  @Field(() => String) newPassword!: string;
}

@InputType('CreateStaffInput')
export class CreateStaffInputType {
  @Field(() => String) login!: string;
  @Field(() => String) fullName!: string;
  @Field(() => String) position!: string;
  @Field(() => ID) officeId!: string;
  @Field(() => ID) unitId!: string;
  @Field(() => LanguageEnum) language!: Language;
  @Field(() => [GrantInputType]) grants!: GrantInputType[];
}

@InputType('UpdateStaffInput')
export class UpdateStaffInputType {
  @Field(() => ID) staffId!: string;
  @Field(() => Int) version!: number;
  @Field(() => String) fullName!: string;
  @Field(() => String) position!: string;
  @Field(() => ID) officeId!: string;
  @Field(() => ID) unitId!: string;
  @Field(() => LanguageEnum) language!: Language;
  @Field(() => [GrantInputType]) grants!: GrantInputType[];
}

@InputType('DeactivateStaffInput')
export class DeactivateStaffInputType {
  @Field(() => ID) staffId!: string;
  @Field(() => Int) version!: number;
  @Field(() => String) reason!: string;
}

@InputType('ReactivateStaffInput')
export class ReactivateStaffInputType {
  @Field(() => ID) staffId!: string;
  @Field(() => Int) version!: number;
}

@InputType('ResetPasswordInput')
export class ResetPasswordInputType {
  @Field(() => ID) staffId!: string;
  @Field(() => Int) version!: number;
}

@InputType('SetLanguageInput')
export class SetLanguageInputType {
  @Field(() => LanguageEnum) language!: Language;
}

@ObjectType('SignInPayload')
export class SignInPayloadType {
  @Field(() => ViewerType, { nullable: true }) viewer?: object | null;
  @Field(() => [ProblemType]) problems!: readonly Problem[];
}

@ObjectType('ChangePasswordPayload')
export class ChangePasswordPayloadType {
  @Field(() => ViewerType, { nullable: true }) viewer?: object | null;
  @Field(() => [ProblemType]) problems!: readonly Problem[];
}

@ObjectType('SetLanguagePayload')
export class SetLanguagePayloadType {
  @Field(() => ViewerType, { nullable: true }) viewer?: object | null;
  @Field(() => [ProblemType]) problems!: readonly Problem[];
}

@ObjectType('SignOutPayload')
export class SignOutPayloadType {
  @Field(() => [ProblemType]) problems!: readonly Problem[];
}

@ObjectType('StaffPayload')
export class StaffPayloadType {
  @Field(() => StaffType, { nullable: true }) staff?: object | null;
  @Field(() => [ProblemType]) problems!: readonly Problem[];
}

@ObjectType('CreateStaffPayload')
export class CreateStaffPayloadType {
  @Field(() => StaffType, { nullable: true }) staff?: object | null;
  @Field(() => String, { nullable: true }) temporaryPassword?: string | null;
  @Field(() => [ProblemType]) problems!: readonly Problem[];
}

@ObjectType('ResetPasswordPayload', { description: 'The temporary password is shown once and must be changed at the next sign-in.' })
export class ResetPasswordPayloadType {
  @Field(() => StaffType, { nullable: true }) staff?: object | null;
  @Field(() => String, { nullable: true }) temporaryPassword?: string | null;
  @Field(() => [ProblemType]) problems!: readonly Problem[];
}
