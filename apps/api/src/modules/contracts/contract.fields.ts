import { CONTRACT_STATES, type ContractState, contractActions } from '@ortalyk/domain';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { LocalDate } from '../../graphql/scalars.js';
import { AccountType, ContractType, accountById, contractById } from '../accounts/index.js';
import { EventConnectionType, eventsOf } from '../audit/index.js';
import { CustomerType, customerById } from '../customers/index.js';
import { DocumentType, documentById } from '../documents/index.js';
import { ClockType, clockView, clocksOfProcess } from '../process/index.js';
import { StaffType, staffById } from '../staff/index.js';
import { contractIdsOfCustomer, daysOfContract, movesOfContract, pointsOfContract, processIdsOfContract, requiredPapers } from './contract.queries.js';
import { ContractActionEnum, ContractConnectionType, ContractMoveType, ContractNoticeType, ContractPointType } from './contract.types.js';

@Resolver(() => ContractType)
export class ContractFields {
  @FieldResolver(() => AccountType)
  account(@Root() contract: ContractType, @Ctx() ctx: RequestContext): unknown {
    return accountById(ctx).load(contract.accountId);
  }

  @FieldResolver(() => CustomerType)
  customer(@Root() contract: ContractType, @Ctx() ctx: RequestContext): unknown {
    return customerById(ctx).load(contract.customerId);
  }

  @FieldResolver(() => LocalDate, { nullable: true, description: 'The day the company announced it will end; null where it did not.' })
  async plannedEndOn(@Root() contract: ContractType, @Ctx() ctx: RequestContext): Promise<unknown> {
    return (await daysOfContract(ctx).load(contract.id))?.plannedEndOn ?? null;
  }

  @FieldResolver(() => LocalDate, { nullable: true, description: 'When the customer was told that it ends or goes on.' })
  async noticedOn(@Root() contract: ContractType, @Ctx() ctx: RequestContext): Promise<unknown> {
    return (await daysOfContract(ctx).load(contract.id))?.noticedOn ?? null;
  }

  @FieldResolver(() => LocalDate, { nullable: true, description: 'When the customer was warned of the announced end.' })
  async warnedOn(@Root() contract: ContractType, @Ctx() ctx: RequestContext): Promise<unknown> {
    return (await daysOfContract(ctx).load(contract.id))?.warnedOn ?? null;
  }

  @FieldResolver(() => ContractNoticeType, { nullable: true })
  async notice(@Root() contract: ContractType, @Ctx() ctx: RequestContext): Promise<unknown> {
    return (await daysOfContract(ctx).load(contract.id))?.notice ?? null;
  }

  @FieldResolver(() => EventConnectionType)
  history(
    @Root() contract: ContractType,
    @Arg('first', () => Int, { defaultValue: 20, nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: RequestContext,
  ): unknown {
    return eventsOf(ctx, { entity: 'contract', entityId: contract.id }, { first, after });
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

@Resolver(() => ContractConnectionType)
export class ContractConnectionFields {
  @FieldResolver(() => Int)
  totalCount(@Root() connection: ContractConnectionType): Promise<number> {
    return connection.count();
  }
}

/** Contracts hang on customers from here, so that customers need not know of them. */
@Resolver(() => CustomerType)
export class CustomerContractFields {
  @FieldResolver(() => [ContractType], { description: 'Those in force first.' })
  async contracts(@Root() customer: CustomerType, @Ctx() ctx: RequestContext): Promise<unknown> {
    const found = (await contractIdsOfCustomer(ctx).load(customer.id)) ?? [];
    return contractById(ctx).loadMany(found.map(({ id }) => id));
  }
}

function isState(state: string): state is ContractState {
  return (CONTRACT_STATES as readonly string[]).includes(state);
}
