import { isPermitted } from '@ortalyk/domain';
import { Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { CustomerType, customerById } from '../customers/index.js';
import { DocumentType, documentById } from '../documents/index.js';
import { StaffType, staffById } from '../staff/index.js';
import { AccountType, PremisesType } from './account.types.js';
import { factsOfAccount, operationsOfAccount, ownershipsOfAccount, pointsOfPremises } from './operation.queries.js';
import { AccountFactType, AccountOperationType, OwnershipType } from './operation.types.js';

@ObjectType('ServicePoint', { simpleResolvers: true })
export class ServicePointType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'heating, hotWater or electricity.' }) service!: string;
  @Field(() => String, { nullable: true }) code?: string | null;
}

@Resolver(() => AccountType)
export class AccountFactFields {
  @FieldResolver(() => [String], { description: 'What the viewer may do: change, where the permission reaches the account’s office and the account is open.' })
  actions(@Root() account: AccountType, @Ctx() ctx: RequestContext): string[] {
    const may = ctx.actor !== null && account.state === 'open' && isPermitted(ctx.actor.grants, 'accounts:write', { officeId: account.officeId });
    return may ? ['change'] : [];
  }

  @FieldResolver(() => [AccountFactType], { description: 'Area, residents and basis of charging as they stand, the latest of each kind first.' })
  async facts(@Root() account: AccountType, @Ctx() ctx: RequestContext): Promise<unknown> {
    return (await factsOfAccount(ctx).load(account.id)) ?? [];
  }

  @FieldResolver(() => [OwnershipType], { description: 'Who owned it when, the present owner first.' })
  async ownerships(@Root() account: AccountType, @Ctx() ctx: RequestContext): Promise<unknown> {
    return (await ownershipsOfAccount(ctx).load(account.id)) ?? [];
  }

  @FieldResolver(() => [AccountOperationType], { description: 'What was done to it, the latest first.' })
  async operations(@Root() account: AccountType, @Ctx() ctx: RequestContext): Promise<unknown> {
    return (await operationsOfAccount(ctx).load(account.id)) ?? [];
  }
}

@Resolver(() => AccountFactType)
export class FactFields {
  @FieldResolver(() => DocumentType, { nullable: true })
  document(@Root() fact: AccountFactType, @Ctx() ctx: RequestContext): unknown {
    return fact.documentId === null ? null : documentById(ctx).load(fact.documentId);
  }
}

@Resolver(() => OwnershipType)
export class OwnershipFields {
  @FieldResolver(() => CustomerType)
  customer(@Root() ownership: OwnershipType, @Ctx() ctx: RequestContext): unknown {
    return customerById(ctx).load(ownership.customerId);
  }

  @FieldResolver(() => DocumentType, { nullable: true })
  document(@Root() ownership: OwnershipType, @Ctx() ctx: RequestContext): unknown {
    return ownership.documentId === null ? null : documentById(ctx).load(ownership.documentId);
  }
}

@Resolver(() => AccountOperationType)
export class OperationFields {
  @FieldResolver(() => DocumentType, { nullable: true })
  document(@Root() operation: AccountOperationType, @Ctx() ctx: RequestContext): unknown {
    return operation.documentId === null ? null : documentById(ctx).load(operation.documentId);
  }

  @FieldResolver(() => StaffType)
  recordedBy(@Root() operation: AccountOperationType, @Ctx() ctx: RequestContext): unknown {
    return staffById(ctx).load(operation.recordedById);
  }
}

@Resolver(() => PremisesType)
export class PremisesFields {
  @FieldResolver(() => [ServicePointType])
  async servicePoints(@Root() premises: PremisesType, @Ctx() ctx: RequestContext): Promise<unknown> {
    return (await pointsOfPremises(ctx).load(premises.id)) ?? [];
  }
}
