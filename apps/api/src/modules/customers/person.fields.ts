import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { EventConnectionType, eventsOf } from '../audit/index.js';
import { StaffType, staffById } from '../staff/index.js';
import { customerById } from './customer.queries.js';
import { CustomerType } from './customer.types.js';
import { mayIdentify } from './masking.js';
import { categoriesOfCustomer, consentsOfCustomer, identifiersOfCustomer, mergesOfCustomer, representativesOfCustomer } from './person.queries.js';
import { CategoryOfCustomerType, ConsentType, CustomerMergeType, IdentifierType, PersonalReadType, RepresentativeType } from './person.types.js';

@Resolver(() => CustomerType)
export class PersonFields {
  @FieldResolver(() => Boolean, { description: 'True where numbers, birth dates and contacts are shown masked: the reader may not identify people.' })
  masked(@Ctx() ctx: RequestContext): boolean {
    return !mayIdentify(ctx);
  }

  @FieldResolver(() => [IdentifierType])
  async identifiers(@Root() customer: CustomerType, @Ctx() ctx: RequestContext): Promise<unknown> {
    return (await identifiersOfCustomer(ctx).load(customer.id)) ?? [];
  }

  @FieldResolver(() => [RepresentativeType])
  async representatives(@Root() customer: CustomerType, @Ctx() ctx: RequestContext): Promise<unknown> {
    return (await representativesOfCustomer(ctx).load(customer.id)) ?? [];
  }

  @FieldResolver(() => [CategoryOfCustomerType])
  async categories(@Root() customer: CustomerType, @Ctx() ctx: RequestContext): Promise<unknown> {
    return (await categoriesOfCustomer(ctx).load(customer.id)) ?? [];
  }

  @FieldResolver(() => [CustomerMergeType], { description: 'Duplicates merged into this customer and not taken back, the latest first.' })
  async merges(@Root() customer: CustomerType, @Ctx() ctx: RequestContext): Promise<unknown> {
    const rows = (await mergesOfCustomer(ctx).load(customer.id)) ?? [];
    return rows.map(({ mergedId, ...merge }) => ({ ...merge, merged: customerById(ctx).load(mergedId) }));
  }

  @FieldResolver(() => EventConnectionType)
  history(
    @Root() customer: CustomerType,
    @Arg('first', () => Int, { defaultValue: 20, nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: RequestContext,
  ): unknown {
    return eventsOf(ctx, { entity: 'customer', entityId: customer.id }, { first, after });
  }

  @FieldResolver(() => [ConsentType])
  async consents(@Root() customer: CustomerType, @Ctx() ctx: RequestContext): Promise<unknown> {
    return (await consentsOfCustomer(ctx).load(customer.id)) ?? [];
  }
}

@Resolver(() => PersonalReadType)
export class PersonalReadFields {
  @FieldResolver(() => StaffType)
  staff(@Root() read: PersonalReadType, @Ctx() ctx: RequestContext): unknown {
    return staffById(ctx).load(read.staffId);
  }

  @FieldResolver(() => CustomerType)
  customer(@Root() read: PersonalReadType, @Ctx() ctx: RequestContext): unknown {
    return customerById(ctx).load(read.customerId);
  }
}

@Resolver(() => CustomerMergeType)
export class CustomerMergeFields {
  @FieldResolver(() => StaffType)
  mergedBy(@Root() merge: CustomerMergeType, @Ctx() ctx: RequestContext): unknown {
    return staffById(ctx).load(merge.mergedById);
  }
}
