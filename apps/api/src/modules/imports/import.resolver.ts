import type { Outcome } from '@ortalyk/domain';
import { Arg, Ctx, FieldResolver, Float, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Permission } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { payloadOf } from '../../graphql/payload.js';
import { DateTime, LocalDate } from '../../graphql/scalars.js';
import { isId } from '../../platform/ids.js';
import { StaffType, staffById } from '../staff/index.js';
import { mapImportByHand, moveImportByHand } from './direct-import.js';
import { type ImportRun, importById, kindOfRun } from './import-run.js';
import { listImports, previewRows, refusedRows } from './import.queries.js';
import { ImportColumnType, ImportConnectionType, ImportFieldType, ImportInput, ImportKindEnum, ImportPayload, ImportRowType, ImportType, MapImportInput } from './import.types.js';
import { kindOf } from './kinds/import-kinds.js';
import { importActions } from './move-import.js';
import { fileSentence } from './sentences.js';

@Resolver(() => ImportType)
export class ImportResolver {
  @Permission('imports:run')
  @Query(() => ImportConnectionType, { description: 'The latest first.' })
  imports(
    @Arg('first', () => Int, { defaultValue: 20, nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<unknown> {
    return listImports(ctx, { first, after: after ?? null });
  }

  @Permission('imports:run')
  @Query(() => ImportType, { nullable: true })
  async import(@Arg('id', () => ID) id: string, @Ctx() ctx: RequestContext): Promise<unknown> {
    return isId(id) ? importById(ctx.db, id) : null;
  }

  @Permission('imports:run')
  @Query(() => [ImportFieldType], { description: 'The columns a kind of import understands, in their usual order.' })
  importFields(@Arg('kind', () => ImportKindEnum) kind: ImportKindEnum): unknown {
    return kindOf(kind).fields;
  }

  @Permission('imports:run')
  @Mutation(() => ImportPayload, { description: 'Names the columns and checks every row in the background; nothing is written yet.' })
  async mapImport(@Arg('input', () => MapImportInput) input: MapImportInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return importPayload(ctx, await mapImportByHand(ctx, input));
  }

  @Permission('imports:run')
  @Mutation(() => ImportPayload, { description: 'Writes the rows of a checked import in the background.' })
  async runImport(@Arg('input', () => ImportInput) input: ImportInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return importPayload(ctx, await moveImportByHand(ctx, input, 'run'));
  }

  @Permission('imports:run')
  @Mutation(() => ImportPayload, { description: 'Takes a whole import back by correcting records; rows touched since are kept and counted.' })
  async undoImport(@Arg('input', () => ImportInput) input: ImportInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return importPayload(ctx, await moveImportByHand(ctx, input, 'undo'));
  }

  @Permission('imports:run')
  @Mutation(() => ImportPayload, { description: 'Puts an import aside that has written nothing.' })
  async discardImport(@Arg('input', () => ImportInput) input: ImportInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return importPayload(ctx, await moveImportByHand(ctx, input, 'discard'));
  }
}

/** What an import shows besides its own columns. */
@Resolver(() => ImportType)
export class ImportFields {
  @FieldResolver(() => [ImportColumnType])
  mapping(@Root() root: ImportType): unknown {
    return Object.entries(runOf(root).mapping).map(([field, column]) => ({ field, column }));
  }

  @FieldResolver(() => [ImportFieldType])
  fields(@Root() root: ImportType): unknown {
    return kindOfRun(runOf(root)).fields;
  }

  @FieldResolver(() => String)
  source(@Root() root: ImportType): string {
    return runOf(root).options.source;
  }

  @FieldResolver(() => DateTime)
  asOf(@Root() root: ImportType): number {
    return Date.parse(runOf(root).options.asOf);
  }

  @FieldResolver(() => LocalDate)
  effectiveOn(@Root() root: ImportType): string {
    return runOf(root).options.effectiveOn;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Why the whole file is refused, in the language of the reader.' })
  problem(@Root() root: ImportType, @Ctx() ctx: RequestContext): string | null {
    const { problem } = runOf(root);
    return problem === null ? null : fileSentence(problem, ctx.actor?.language ?? 'ru');
  }

  @FieldResolver(() => Float, { description: 'How much is written, 0 to 1.' })
  progress(@Root() root: ImportType): number {
    const { state, rowsDone, lastRow } = runOf(root);
    return state === 'running' && lastRow > 0 ? rowsDone / lastRow : state === 'done' || state === 'undone' ? 1 : 0;
  }

  @FieldResolver(() => [String], { description: 'map, run, undo, discard.' })
  actions(@Root() root: ImportType): unknown {
    return importActions(runOf(root));
  }

  @FieldResolver(() => StaffType)
  createdBy(@Root() root: ImportType, @Ctx() ctx: RequestContext): unknown {
    return staffById(ctx).load(runOf(root).createdById);
  }

  @FieldResolver(() => [ImportRowType], { description: 'The first rows of a checked import.' })
  preview(@Root() root: ImportType, @Ctx() ctx: RequestContext): unknown {
    return previewRows(ctx, runOf(root));
  }

  @FieldResolver(() => [ImportRowType], { description: 'Refused rows after a row number, at most 200; the whole list is the reject file at /imports/ID/refused.csv.' })
  refused(
    @Root() root: ImportType,
    @Arg('first', () => Int, { defaultValue: 20, nullable: true }) first: number | null,
    @Arg('after', () => Int, { defaultValue: 0, nullable: true }) after: number | null,
    @Ctx() ctx: RequestContext,
  ): unknown {
    return refusedRows(ctx, runOf(root), { first: first ?? 20, after: after ?? 0 });
  }
}

function runOf(root: ImportType): ImportRun {
  return root as unknown as ImportRun;
}

function importPayload(ctx: RequestContext, outcome: Outcome<{ readonly id: string }>) {
  return payloadOf(outcome, ({ id }) => ({ import: importById(ctx.db, id) }));
}
