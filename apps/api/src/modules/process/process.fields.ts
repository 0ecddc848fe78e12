import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LocalizedTextType } from '../../graphql/common.types.js';
import type { RequestContext } from '../../graphql/context.js';
import { editionById } from '../standards/index.js';
import { clockView, explanationOf } from './clock-view.js';
import { clocksOfProcess } from './process.queries.js';
import { ClockType, DeadlineExplanationType, ProcessType, StepType } from './process.types.js';
import { stepsOfProcess } from './step.queries.js';

@Resolver(() => ProcessType)
export class ProcessFields {
  @FieldResolver(() => LocalizedTextType)
  async label(@Root() process: ProcessType, @Ctx() ctx: RequestContext): Promise<unknown> {
    return (await editionById(ctx.db, process.editionId)).map(process.mapId)?.label ?? { ru: process.mapId };
  }

  @FieldResolver(() => LocalizedTextType)
  async branch(@Root() process: ProcessType, @Ctx() ctx: RequestContext): Promise<unknown> {
    return (await editionById(ctx.db, process.editionId)).route(process.mapId, process.branchId)?.branch.label ?? { ru: process.branchId };
  }

  @FieldResolver(() => String)
  async clause(@Root() process: ProcessType, @Ctx() ctx: RequestContext): Promise<string> {
    return (await editionById(ctx.db, process.editionId)).route(process.mapId, process.branchId)?.branch.clause ?? '';
  }

  @FieldResolver(() => [StepType])
  async steps(@Root() process: ProcessType, @Ctx() ctx: RequestContext): Promise<unknown> {
    return (await stepsOfProcess(ctx).load(process.id)) ?? [];
  }

  @FieldResolver(() => [ClockType])
  async clocks(@Root() process: ProcessType, @Ctx() ctx: RequestContext): Promise<readonly ClockType[]> {
    return ((await clocksOfProcess(ctx).load(process.id)) ?? []).map((row) => clockView(row, ctx.now));
  }
}

@Resolver(() => ClockType)
export class ClockFields {
  @FieldResolver(() => DeadlineExplanationType)
  explanation(@Root() clock: ClockType, @Ctx() ctx: RequestContext): Promise<DeadlineExplanationType> {
    return explanationOf(ctx, clock);
  }
}
