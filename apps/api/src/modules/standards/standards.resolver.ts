import { Ctx, Query, Resolver } from 'type-graphql';
import { Permission, Public } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { company, registrationOptions } from './registration-options.js';
import { CompanyType, RegistrationOptionsType } from './standards.types.js';

@Resolver()
export class StandardsResolver {
  @Public()
  @Query(() => CompanyType, { description: 'The company this installation belongs to; open to all, the sign-in page shows it.' })
  company(@Ctx() ctx: RequestContext): Promise<CompanyType> {
    return company(ctx);
  }

  @Permission('standards:read')
  @Query(() => RegistrationOptionsType)
  registrationOptions(@Ctx() ctx: RequestContext): Promise<RegistrationOptionsType> {
    return registrationOptions(ctx);
  }
}
