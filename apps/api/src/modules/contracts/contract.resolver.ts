import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Permission, reachOf } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { payloadOf } from '../../graphql/payload.js';
import { isId } from '../../platform/ids.js';
import { ContractType, contractById } from '../accounts/index.js';
import { applyForContract } from './apply-for-contract.js';
import { ApplyForContractInput, ContractFilterInput, EndContractPointInput, MoveContractInput, SaveContractPointInput } from './contract.inputs.js';
import { ContractConnectionType, ContractPayloadType } from './contract.types.js';
import { countContracts, listContracts } from './list-contracts.js';
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

  @Permission('contracts:read')
  @Query(() => ContractConnectionType, { description: 'Contracts on which something is owed first, the soonest due at the top; the rest by number.' })
  async contracts(
    @Arg('filter', () => ContractFilterInput, { nullable: true }) filter: ContractFilterInput | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null | undefined,
    @Ctx() ctx: RequestContext,
  ): Promise<unknown> {
    const scope = reachOf(ctx, 'contracts:read');
    const { ids, pageInfo } = await listContracts(ctx, scope, { filter: filter ?? {}, first, after });
    return { nodes: await contractById(ctx).loadMany(ids), pageInfo, count: () => countContracts(ctx, scope, filter ?? {}) };
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
