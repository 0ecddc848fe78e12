import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { LocalDate } from '../../graphql/scalars.js';
import { Permission } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { payloadOf } from '../../graphql/payload.js';
import { changeOwner } from './change-owner.js';
import { closeAccount } from './close-account.js';
import { changeChargeBasis, correctArea, correctResidents } from './correct-fact.js';
import { divideDebt } from './divide-debt.js';
import { houseFile } from './house-file.js';
import { accountMergePreview, debtDivisionPreview } from './operation-previews.js';
import { mergeAccounts } from './merge-accounts.js';
import { issueMissingPapersNotice } from './missing-papers.js';
import {
  ChangeChargeBasisInput, ChangeOwnerInput, CloseAccountInput, CorrectAreaInput, CorrectResidentsInput, DivideDebtInput, MergeAccountsInput, MissingPapersInput,
  RenameAtDeskInput, SaveDocumentPackageInput, SplitAccountInput, UndoOperationInput,
} from './operation.inputs.js';
import { operationPayload, documentPackages, noticePayload } from './operation.queries.js';
import {
  AccountMergePreviewType, AccountOperationPayloadType, DebtDivisionPreviewType, DocumentPackagePayloadType, DocumentPackageType, HouseFileType, MissingPapersNoticePayloadType,
} from './operation.types.js';
import { renameAtDesk } from './rename-at-desk.js';
import { saveDocumentPackage } from './save-document-package.js';
import { splitAccount } from './split-account.js';
import { undoOperation } from './undo-operation.js';

@Resolver()
export class AccountOperationResolver {
  @Permission('accounts:read')
  @Query(() => HouseFileType, { nullable: true })
  houseFile(@Arg('houseId', () => ID) houseId: string, @Ctx() ctx: RequestContext): Promise<unknown> {
    return houseFile(ctx, houseId);
  }

  @Permission('accounts:read')
  @Query(() => [DocumentPackageType])
  documentPackages(@Ctx() ctx: RequestContext): Promise<unknown> {
    return documentPackages(ctx.db);
  }

  @Permission('accounts:read')
  @Query(() => AccountMergePreviewType, { nullable: true })
  accountMergePreview(
    @Arg('accountId', () => ID) accountId: string,
    @Arg('intoAccountId', () => ID) intoAccountId: string,
    @Arg('effectiveOn', () => LocalDate) effectiveOn: string,
    @Ctx() ctx: RequestContext,
  ): Promise<unknown> {
    return accountMergePreview(ctx, { accountId, intoAccountId, effectiveOn });
  }

  @Permission('accounts:read')
  @Query(() => DebtDivisionPreviewType, { nullable: true })
  debtDivisionPreview(
    @Arg('accountId', () => ID) accountId: string,
    @Arg('papers', () => [String], { description: 'Codes of the papers brought.' }) papers: string[],
    @Ctx() ctx: RequestContext,
  ): Promise<unknown> {
    return debtDivisionPreview(ctx, accountId, papers);
  }

  @Permission('accounts:write')
  @Mutation(() => AccountOperationPayloadType)
  async changeOwner(@Arg('input', () => ChangeOwnerInput) input: ChangeOwnerInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return operationPayload(ctx, await changeOwner(ctx, input));
  }

  @Permission('accounts:write')
  @Mutation(() => AccountOperationPayloadType)
  async correctArea(@Arg('input', () => CorrectAreaInput) input: CorrectAreaInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return operationPayload(ctx, await correctArea(ctx, input));
  }

  @Permission('accounts:write')
  @Mutation(() => AccountOperationPayloadType)
  async correctResidents(@Arg('input', () => CorrectResidentsInput) input: CorrectResidentsInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return operationPayload(ctx, await correctResidents(ctx, input));
  }

  @Permission('accounts:write')
  @Mutation(() => AccountOperationPayloadType)
  async changeChargeBasis(@Arg('input', () => ChangeChargeBasisInput) input: ChangeChargeBasisInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return operationPayload(ctx, await changeChargeBasis(ctx, input));
  }

  @Permission('accounts:write')
  @Mutation(() => AccountOperationPayloadType)
  async mergeAccounts(@Arg('input', () => MergeAccountsInput) input: MergeAccountsInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return operationPayload(ctx, await mergeAccounts(ctx, input));
  }

  @Permission('accounts:write')
  @Mutation(() => AccountOperationPayloadType)
  async splitAccount(@Arg('input', () => SplitAccountInput) input: SplitAccountInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return operationPayload(ctx, await splitAccount(ctx, input));
  }

  @Permission('accounts:write')
  @Mutation(() => AccountOperationPayloadType)
  async closeAccount(@Arg('input', () => CloseAccountInput) input: CloseAccountInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return operationPayload(ctx, await closeAccount(ctx, input));
  }

  @Permission('accounts:write')
  @Mutation(() => AccountOperationPayloadType)
  async divideDebt(@Arg('input', () => DivideDebtInput) input: DivideDebtInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return operationPayload(ctx, await divideDebt(ctx, input));
  }

  @Permission('accounts:write')
  @Mutation(() => AccountOperationPayloadType)
  async renameAtDesk(@Arg('input', () => RenameAtDeskInput) input: RenameAtDeskInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return operationPayload(ctx, await renameAtDesk(ctx, input));
  }

  @Permission('accounts:write')
  @Mutation(() => AccountOperationPayloadType)
  async undoOperation(@Arg('input', () => UndoOperationInput) input: UndoOperationInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return operationPayload(ctx, await undoOperation(ctx, input));
  }

  @Permission('accounts:write')
  @Mutation(() => MissingPapersNoticePayloadType)
  async issueMissingPapersNotice(@Arg('input', () => MissingPapersInput) input: MissingPapersInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return noticePayload(ctx, await issueMissingPapersNotice(ctx, input));
  }

  @Permission('settings:manage')
  @Mutation(() => DocumentPackagePayloadType)
  async saveDocumentPackage(@Arg('input', () => SaveDocumentPackageInput) input: SaveDocumentPackageInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return payloadOf(await saveDocumentPackage(ctx, input), ({ operation }) => ({
      package: documentPackages(ctx.db).then((all) => all.find((each) => each.operation === operation)),
    }));
  }
}
