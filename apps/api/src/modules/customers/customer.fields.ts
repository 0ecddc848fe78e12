import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { contactsOfCustomer } from './customer.queries.js';
import { ContactType, CustomerType } from './customer.types.js';

@Resolver(() => CustomerType)
export class CustomerFields {
  @FieldResolver(() => [ContactType])
  async contacts(@Root() customer: CustomerType, @Ctx() ctx: RequestContext): Promise<unknown> {
    return (await contactsOfCustomer(ctx).load(customer.id)) ?? [];
  }
}
