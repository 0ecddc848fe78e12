import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { DirectoryEntryType, LocalizedTextType } from '../../graphql/common.types.js';
import type { RequestContext } from '../../graphql/context.js';
import { DocumentType, documentById } from '../documents/index.js';
import { OfficeType, UnitType, officeById, unitById } from '../offices/index.js';
import { StaffType, staffById } from '../staff/index.js';
import { type Edition, editionById } from '../standards/index.js';
import { clockView } from './clock-view.js';
import { clocksOfStep } from './process.queries.js';
import { ClockType, StepConnectionType, StepType } from './process.types.js';
import { stepActions } from './step-actions.js';

@Resolver(() => StepType)
export class StepFields {
  @FieldResolver(() => [String], { description: 'What the viewer may do now: take, release, complete, return, assign.' })
  actions(@Root() step: StepType, @Ctx() ctx: RequestContext): readonly string[] {
    return stepActions(ctx, step as never);
  }

  @FieldResolver(() => LocalizedTextType)
  label(@Root() step: StepType, @Ctx() ctx: RequestContext): unknown {
    return inEdition(ctx, step, (edition) => edition.step(step.mapId, step.stepId)?.label ?? { ru: step.stepId });
  }

  @FieldResolver(() => DirectoryEntryType, { description: 'Document kinds: what it turns into what.' })
  input(@Root() step: StepType, @Ctx() ctx: RequestContext): unknown {
    return inEdition(ctx, step, (edition) => edition.documentEntry(edition.step(step.mapId, step.stepId)?.input ?? ''));
  }

  @FieldResolver(() => DirectoryEntryType)
  output(@Root() step: StepType, @Ctx() ctx: RequestContext): unknown {
    return inEdition(ctx, step, (edition) => edition.documentEntry(edition.step(step.mapId, step.stepId)?.output ?? ''));
  }

  @FieldResolver(() => UnitType)
  unit(@Root() step: StepType, @Ctx() ctx: RequestContext): unknown {
    return unitById(ctx).load(step.unitId);
  }

  @FieldResolver(() => OfficeType)
  office(@Root() step: StepType, @Ctx() ctx: RequestContext): unknown {
    return officeById(ctx).load(step.officeId);
  }

  @FieldResolver(() => StaffType, { nullable: true })
  assignee(@Root() step: StepType, @Ctx() ctx: RequestContext): unknown {
    return step.assigneeId === null ? null : staffById(ctx).load(step.assigneeId);
  }

  @FieldResolver(() => DocumentType, { nullable: true })
  inputDocument(@Root() step: StepType, @Ctx() ctx: RequestContext): unknown {
    return step.inputDocumentId === null ? null : documentById(ctx).load(step.inputDocumentId);
  }

  @FieldResolver(() => DocumentType, { nullable: true })
  outputDocument(@Root() step: StepType, @Ctx() ctx: RequestContext): unknown {
    return step.outputDocumentId === null ? null : documentById(ctx).load(step.outputDocumentId);
  }

  @FieldResolver(() => ClockType, { nullable: true })
  async clock(@Root() step: StepType, @Ctx() ctx: RequestContext): Promise<ClockType | null> {
    const [own] = (await clocksOfStep(ctx).load(step.id)) ?? [];
    return own === undefined ? null : clockView(own, ctx.now);
  }
}

@Resolver(() => StepConnectionType)
export class StepConnectionFields {
  @FieldResolver(() => Int)
  totalCount(@Root() connection: StepConnectionType): Promise<number> {
    return connection.count();
  }
}

/** Labels come without waiting once the edition is in memory. */
function inEdition<T>(ctx: RequestContext, step: StepType, read: (edition: Edition) => T): T | Promise<T> {
  const edition = editionById(ctx.db, step.editionId);
  return edition instanceof Promise ? edition.then(read) : read(edition);
}
