import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { StaffType, staffById } from '../staff/index.js';
import { CustomerType } from './customer.types.js';
import { mayIdentify } from './masking.js';
import { categoriesOfCustomer, consentsOfCustomer, identifiersOfCustomer, representativesOfCustomer } from './person.queries.js';
import { CategoryOfCustomerType, ConsentType, IdentifierType, PersonalReadType, RepresentativeType } from './person.types.js';

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
}
