import { isPermitted } from '@ortalyk/domain';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { actorOf } from '../../graphql/access.js';
import { DirectoryEntryType } from '../../graphql/common.types.js';
import type { RequestContext } from '../../graphql/context.js';
import { EventConnectionType, eventsOf } from '../audit/index.js';
import { DocumentType, documentsOfAppeal } from '../documents/index.js';
import { OfficeType, officeById } from '../offices/index.js';
import { ClockType, ProcessType, clockView, processesOfAppeal, promiseOfAppeal } from '../process/index.js';
import { StaffType, staffById } from '../staff/index.js';
import { ChannelType, type Edition, editionById } from '../standards/index.js';
import { papersOfAppeal, questionsOfAppeal, textOfAppeal } from './appeal.queries.js';
import { AppealType, PaperType, QuestionType } from './appeal.types.js';

@Resolver(() => AppealType)
export class AppealFields {
  @FieldResolver(() => [String], { description: 'What the viewer may do: attach, assign.' })
  actions(@Root() appeal: AppealType, @Ctx() ctx: RequestContext): readonly string[] {
    const target = { officeId: appeal.officeId, staffId: appeal.assigneeId };
    return isPermitted(actorOf(ctx).grants, 'appeals:write', target) ? ['attach'] : [];
  }

  @FieldResolver(() => String)
  edition(@Root() appeal: AppealType, @Ctx() ctx: RequestContext): unknown {
    return inEdition(ctx, appeal, ({ pack }) => pack.standard.edition);
  }

  @FieldResolver(() => DirectoryEntryType)
  kind(@Root() appeal: AppealType, @Ctx() ctx: RequestContext): unknown {
    return inEdition(ctx, appeal, (edition) => edition.kindEntry(appeal.kindCode));
  }

  @FieldResolver(() => DirectoryEntryType)
  subject(@Root() appeal: AppealType, @Ctx() ctx: RequestContext): unknown {
    return inEdition(ctx, appeal, (edition) => edition.subjectEntry(appeal.subjectCode));
  }

  @FieldResolver(() => ChannelType)
  channel(@Root() appeal: AppealType, @Ctx() ctx: RequestContext): unknown {
    return inEdition(ctx, appeal, (edition) => channelOf(edition, appeal.channelCode));
  }

  @FieldResolver(() => ChannelType)
  answerChannel(@Root() appeal: AppealType, @Ctx() ctx: RequestContext): unknown {
    return inEdition(ctx, appeal, (edition) => channelOf(edition, appeal.answerChannelCode));
  }

  @FieldResolver(() => String)
  text(@Root() appeal: AppealType, @Ctx() ctx: RequestContext): unknown {
    return appeal.loadedText ?? textOfAppeal(ctx).load(appeal.id);
  }

  @FieldResolver(() => OfficeType)
  office(@Root() appeal: AppealType, @Ctx() ctx: RequestContext): unknown {
    return officeById(ctx).load(appeal.officeId);
  }

  @FieldResolver(() => StaffType)
  registeredBy(@Root() appeal: AppealType, @Ctx() ctx: RequestContext): unknown {
    return staffById(ctx).load(appeal.registeredById);
  }
}

/** What only an appeal's card asks for. */
@Resolver(() => AppealType)
export class AppealCardFields {
  @FieldResolver(() => ClockType, { nullable: true })
  async promise(@Root() appeal: AppealType, @Ctx() ctx: RequestContext): Promise<unknown> {
    const row = await promiseOfAppeal(ctx).load(appeal.id);
    return row === null ? null : clockView(row, ctx.now);
  }

  @FieldResolver(() => [ProcessType])
  async processes(@Root() appeal: AppealType, @Ctx() ctx: RequestContext): Promise<unknown> {
    return (await processesOfAppeal(ctx).load(appeal.id)) ?? [];
  }

  @FieldResolver(() => [DocumentType])
  async documents(@Root() appeal: AppealType, @Ctx() ctx: RequestContext): Promise<unknown> {
    return (await documentsOfAppeal(ctx).load(appeal.id)) ?? [];
  }

  @FieldResolver(() => [QuestionType])
  async questions(@Root() appeal: AppealType, @Ctx() ctx: RequestContext): Promise<unknown> {
    const [rows, edition] = await Promise.all([questionsOfAppeal(ctx).load(appeal.id), editionById(ctx.db, appeal.editionId)]);
    return (rows ?? []).map((row) => ({ ...row, kind: edition.kindEntry(row.kind), subject: edition.subjectEntry(row.subject) }));
  }

  @FieldResolver(() => [PaperType])
  async papers(@Root() appeal: AppealType, @Ctx() ctx: RequestContext): Promise<unknown> {
    const [rows, edition] = await Promise.all([papersOfAppeal(ctx).load(appeal.id), editionById(ctx.db, appeal.editionId)]);
    return (rows ?? []).map((row) => ({ ...row, label: edition.documentEntry(row.documentKind).label }));
  }

  @FieldResolver(() => EventConnectionType)
  history(
    @Root() appeal: AppealType,
    @Arg('first', () => Int, { defaultValue: 50, nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: RequestContext,
  ): unknown {
    return eventsOf(ctx, { appealId: appeal.id }, { first, after });
  }
}

/** Labels come without waiting once the edition is in memory. */
function inEdition<T>(ctx: RequestContext, appeal: AppealType, read: (edition: Edition) => T): T | Promise<T> {
  const edition = editionById(ctx.db, appeal.editionId);
  return edition instanceof Promise ? edition.then(read) : read(edition);
}

function channelOf(edition: Edition, code: string): ChannelType {
  const channel = edition.channel(code);
  return channel ?? { code, label: { ru: code }, mode: 'internal', canAnswer: false };
}
