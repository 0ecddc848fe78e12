import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DirectoryEntryType } from '../../graphql/common.types.js';
import type { RequestContext } from '../../graphql/context.js';
import { StaffType, staffById } from '../staff/index.js';
import { editionById, editionInForce } from '../standards/index.js';
import { DocumentType } from './document.types.js';

@Resolver(() => DocumentType)
export class DocumentFields {
  @FieldResolver(() => DirectoryEntryType)
  async kind(@Root() document: DocumentType, @Ctx() ctx: RequestContext): Promise<unknown> {
    const { editionId, kindCode } = document;
    const edition = await (editionId === null ? editionInForce(ctx.db, ctx.now) : editionById(ctx.db, editionId));
    return edition.documentEntry(kindCode);
  }

  @FieldResolver(() => StaffType, { nullable: true })
  registeredBy(@Root() document: DocumentType, @Ctx() ctx: RequestContext): unknown {
    return document.registeredById === null ? null : staffById(ctx).load(document.registeredById);
  }
}
