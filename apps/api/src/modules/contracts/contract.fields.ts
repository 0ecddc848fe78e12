import { CONTRACT_STATES, type ContractState, contractActions } from '@ortalyk/domain';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { AccountType, ContractType, accountById } from '../accounts/index.js';
import { DocumentType, documentById } from '../documents/index.js';
import { ClockType, clockView, clocksOfProcess } from '../process/index.js';
import { StaffType, staffById } from '../staff/index.js';
import { movesOfContract, pointsOfContract, processIdsOfContract, requiredPapers } from './contract.queries.js';
import { ContractActionEnum, ContractMoveType, ContractPointType } from './contract.types.js';

@Resolver(() => ContractType)
export class ContractFields {
  @FieldResolver(() => AccountType)
  account(@Root() contract: ContractType, @Ctx() ctx: RequestContext): unknown {
    return accountById(ctx).load(contract.accountId);
  }

  @FieldResolver(() => [ContractMoveType], { description: 'Its life, the latest move first.' })
  async moves(@Root() contract: ContractType, @Ctx() ctx: RequestContext): Promise<unknown> {
    return (await movesOfContract(ctx).load(contract.id)) ?? [];
  }

  @FieldResolver(() => [ContractPointType])
  async points(@Root() contract: ContractType, @Ctx() ctx: RequestContext): Promise<unknown> {
    return (await pointsOfContract(ctx).load(contract.id)) ?? [];
  }

  @FieldResolver(() => [String], { description: 'Codes of required papers that were not brought.' })
  async missingPapers(@Root() contract: ContractType, @Ctx() ctx: RequestContext): Promise<readonly string[]> {
    const required = (await requiredPapers(ctx).load('contract')) ?? [];
    return required.filter((code) => !contract.papers.includes(code));
  }

  @FieldResolver(() => [ContractActionEnum], { description: 'Moves possible now.' })
  async actions(@Root() contract: ContractType, @Ctx() ctx: RequestContext): Promise<unknown> {
    const { state } = contract;
    return isState(state) ? contractActions(state, await this.missingPapers(contract, ctx)) : [];
  }

  @FieldResolver(() => [ClockType], { description: 'Clocks of what the company owes on it, where the pack has norms.' })
  async clocks(@Root() contract: ContractType, @Ctx() ctx: RequestContext): Promise<unknown> {
    const processes = (await processIdsOfContract(ctx).load(contract.id)) ?? [];
    const clocks = await Promise.all(processes.map(({ id }) => clocksOfProcess(ctx).load(id)));
    return clocks.flatMap((found) => found ?? []).map((clock) => clockView(clock, ctx.now));
  }
}

@Resolver(() => ContractMoveType)
export class ContractMoveFields {
  @FieldResolver(() => StaffType)
  by(@Root() move: ContractMoveType, @Ctx() ctx: RequestContext): unknown {
    return staffById(ctx).load(move.byId);
  }

  @FieldResolver(() => DocumentType, { nullable: true })
  document(@Root() move: ContractMoveType, @Ctx() ctx: RequestContext): unknown {
    return move.documentId === null ? null : documentById(ctx).load(move.documentId);
  }
}

function isState(state: string): state is ContractState {
  return (CONTRACT_STATES as readonly string[]).includes(state);
}
