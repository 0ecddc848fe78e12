import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Permission } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { payloadOf } from '../../graphql/payload.js';
import { isId } from '../../platform/ids.js';
import { ContractType, contractById } from '../accounts/index.js';
import { applyForContract } from './apply-for-contract.js';
import { ApplyForContractInput, EndContractPointInput, MoveContractInput, SaveContractPointInput } from './contract.inputs.js';
import { ContractPayloadType } from './contract.types.js';
import { moveContract } from './move-contract.js';
import { addContractPoint, endContractPoint } from './contract-points.js';

const contractPayload = (ctx: RequestContext) => ({ contractId }: { readonly contractId: string }) => ({ contract: contractById(ctx).load(contractId) });

@Resolver()
export class ContractResolver {
  @Permission('contracts:read')
  @Query(() => ContractType, { nullable: true })
  contract(@Arg('id', () => ID) id: string, @Ctx() ctx: RequestContext): unknown {
    return isId(id) ? contractById(ctx).load(id) : null;
  }

  @Permission('contracts:write')
  @Mutation(() => ContractPayloadType)
  async applyForContract(@Arg('input', () => ApplyForContractInput) input: ApplyForContractInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return payloadOf(await applyForContract(ctx, input), contractPayload(ctx));
  }

  @Permission('contracts:write')
  @Mutation(() => ContractPayloadType)
  async moveContract(@Arg('input', () => MoveContractInput) input: MoveContractInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return payloadOf(await moveContract(ctx, input), contractPayload(ctx));
  }

  @Permission('contracts:write')
  @Mutation(() => ContractPayloadType)
  async addContractPoint(@Arg('input', () => SaveContractPointInput) input: SaveContractPointInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return payloadOf(await addContractPoint(ctx, input), contractPayload(ctx));
  }

  @Permission('contracts:write')
  @Mutation(() => ContractPayloadType)
  async endContractPoint(@Arg('input', () => EndContractPointInput) input: EndContractPointInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return payloadOf(await endContractPoint(ctx, input), contractPayload(ctx));
  }
}
