import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Permission } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { payloadOf } from '../../graphql/payload.js';
import { addCategory, endCategory } from './categories.js';
import { recordConsent, withdrawConsent } from './consents.js';
import { customerById } from './customer.queries.js';
import {
  AddCategoryInput, AddRepresentativeInput, DuplicateSearchInput, EndCategoryInput, EndRepresentativeInput, EraseCustomerInput, MarkDistinctInput, MergeCustomersInput, ReadLogFilterInput,
  RecordConsentInput, RecordVerificationInput, RegisterCustomerInput, SaveContactsInput, UndoMergeInput, UpdateCustomerInput, WithdrawConsentInput,
} from './customer.inputs.js';
import { duplicatesOf } from './duplicates.js';
import { duplicateWorkList, markDistinct, unmarkDistinct } from './duplicate-work-list.js';
import { eraseCustomer } from './erase-customer.js';
import { mergeCustomers, mergePreview, undoMerge } from './merge-customers.js';
import { CustomerPayloadType, DonePayloadType, DuplicateCandidateType, DuplicatePairType, MergeCustomersPayloadType, MergePreviewType, PersonalReadConnectionType, PersonalReadType } from './person.types.js';
import { personalReadLog } from './read-log.js';
import { recordVerification } from './record-verification.js';
import { registerCustomer } from './register-customer.js';
import { addRepresentative, endRepresentative } from './representatives.js';
import { saveContacts, updateCustomer } from './update-customer.js';

const customerPayload = (ctx: RequestContext) => ({ customerId }: { readonly customerId: string }) => ({ customer: customerById(ctx).load(customerId) });

@Resolver()
export class PersonResolver {
  @Permission('customers:read')
  @Query(() => [DuplicateCandidateType], { description: 'Who may be the same person or company: by tax number, phone, or name and birth date.' })
  duplicateCustomers(@Arg('input', () => DuplicateSearchInput) input: DuplicateSearchInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return duplicatesOf(ctx, input);
  }

  @Permission('customers:write')
  @Query(() => [DuplicatePairType])
  duplicateWorkList(
    @Arg('first', () => Int, { defaultValue: 50, nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the last pair read.' }) after: string | null,
    @Arg('officeIds', () => [ID], { nullable: true, description: 'Only pairs of which one has an account of these offices.' }) officeIds: readonly string[] | null,
    @Ctx() ctx: RequestContext,
  ): Promise<unknown> {
    return duplicateWorkList(ctx, { first: first ?? 50, after: after ?? null, officeIds: officeIds ?? null });
  }

  @Permission('customers:write')
  @Query(() => MergePreviewType, { nullable: true })
  mergePreview(@Arg('keptId', () => ID) keptId: string, @Arg('mergedId', () => ID) mergedId: string, @Ctx() ctx: RequestContext): Promise<unknown> {
    return mergePreview(ctx, { keptId, mergedId });
  }

  @Permission('audit:read')
  @Query(() => [PersonalReadType], { description: 'Who opened the card of a customer, the latest first.' })
  async personalReads(
    @Arg('customerId', () => ID) customerId: string,
    @Arg('first', () => Int, { defaultValue: 50, nullable: true }) first: number | null,
    @Ctx() ctx: RequestContext,
  ): Promise<unknown> {
    return (await personalReadLog(ctx, { filter: { customerId }, first, after: null })).nodes;
  }

  @Permission('audit:read')
  @Query(() => PersonalReadConnectionType, { description: 'Who read whose personal card, the latest first; heads of an office see its own staff.' })
  personalReadLog(
    @Arg('filter', () => ReadLogFilterInput, { nullable: true }) filter: ReadLogFilterInput | null,
    @Arg('first', () => Int, { defaultValue: 50, nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null | undefined,
    @Ctx() ctx: RequestContext,
  ): Promise<unknown> {
    return personalReadLog(ctx, { filter: filter ?? {}, first, after });
  }

  @Permission('customers:write')
  @Mutation(() => DonePayloadType, { description: 'Two records looked at are two people: the pair leaves the work list.' })
  async markCustomersDistinct(@Arg('input', () => MarkDistinctInput) input: MarkDistinctInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return payloadOf(await markDistinct(ctx, input), (done) => done);
  }

  @Permission('customers:write')
  @Mutation(() => DonePayloadType)
  async unmarkCustomersDistinct(@Arg('input', () => MarkDistinctInput) input: MarkDistinctInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return payloadOf(await unmarkDistinct(ctx, input), (done) => done);
  }

  @Permission('customers:write')
  @Mutation(() => CustomerPayloadType)
  async registerCustomer(@Arg('input', () => RegisterCustomerInput) input: RegisterCustomerInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    const duplicates = await duplicatesOf(ctx, { ...input, phones: input.contacts.filter(({ kind }) => kind === 'phone').map(({ value }) => value) });
    return { ...payloadOf(await registerCustomer(ctx, input, duplicates.length), customerPayload(ctx)), duplicates };
  }

  @Permission('customers:write')
  @Mutation(() => CustomerPayloadType)
  async updateCustomer(@Arg('input', () => UpdateCustomerInput) input: UpdateCustomerInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return payloadOf(await updateCustomer(ctx, input), customerPayload(ctx));
  }

  @Permission('customers:write')
  @Mutation(() => CustomerPayloadType)
  async saveContacts(@Arg('input', () => SaveContactsInput) input: SaveContactsInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return payloadOf(await saveContacts(ctx, input), customerPayload(ctx));
  }

  @Permission('customers:write')
  @Mutation(() => CustomerPayloadType)
  async addRepresentative(@Arg('input', () => AddRepresentativeInput) input: AddRepresentativeInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return payloadOf(await addRepresentative(ctx, input), customerPayload(ctx));
  }

  @Permission('customers:write')
  @Mutation(() => CustomerPayloadType)
  async endRepresentative(@Arg('input', () => EndRepresentativeInput) input: EndRepresentativeInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return payloadOf(await endRepresentative(ctx, input), customerPayload(ctx));
  }

  @Permission('customers:write')
  @Mutation(() => CustomerPayloadType)
  async addCategory(@Arg('input', () => AddCategoryInput) input: AddCategoryInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return payloadOf(await addCategory(ctx, input), customerPayload(ctx));
  }

  @Permission('customers:write')
  @Mutation(() => CustomerPayloadType)
  async endCategory(@Arg('input', () => EndCategoryInput) input: EndCategoryInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return payloadOf(await endCategory(ctx, input), customerPayload(ctx));
  }

  @Permission('customers:write')
  @Mutation(() => CustomerPayloadType)
  async recordConsent(@Arg('input', () => RecordConsentInput) input: RecordConsentInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return payloadOf(await recordConsent(ctx, input), customerPayload(ctx));
  }

  @Permission('customers:write')
  @Mutation(() => CustomerPayloadType)
  async withdrawConsent(@Arg('input', () => WithdrawConsentInput) input: WithdrawConsentInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return payloadOf(await withdrawConsent(ctx, input), customerPayload(ctx));
  }

  @Permission('customers:write')
  @Mutation(() => MergeCustomersPayloadType)
  async mergeCustomers(@Arg('input', () => MergeCustomersInput) input: MergeCustomersInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return payloadOf(await mergeCustomers(ctx, input), ({ customerId, mergeId }) => ({ customer: customerById(ctx).load(customerId), mergeId }));
  }

  @Permission('customers:write')
  @Mutation(() => CustomerPayloadType)
  async undoMergeCustomers(@Arg('input', () => UndoMergeInput) input: UndoMergeInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return payloadOf(await undoMerge(ctx, input), customerPayload(ctx));
  }

  @Permission('customers:erase')
  @Mutation(() => CustomerPayloadType)
  async eraseCustomer(@Arg('input', () => EraseCustomerInput) input: EraseCustomerInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return payloadOf(await eraseCustomer(ctx, input), customerPayload(ctx));
  }

  @Permission('customers:read')
  @Mutation(() => DonePayloadType)
  async recordVerification(@Arg('input', () => RecordVerificationInput) input: RecordVerificationInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return payloadOf(await recordVerification(ctx, input), () => ({ done: true }));
  }
}
