import { type Outcome, type Problem, accepted, foldText, refused } from '@ortalyk/domain';
import type { RequestContext } from '../../graphql/context.js';
import type { RenameAtDeskInput } from './operation.inputs.js';
import { type OperationResult, runOperation } from './run-operation.js';
import type { Work } from '../../graphql/use-case.js';

const MAX_NAME = 300;

/** Writes the owner's changed name at the desk, on the identity document (Приложение №2, row 3); all accounts of the owner follow. */
export function renameAtDesk(ctx: RequestContext, input: RenameAtDeskInput): Promise<Outcome<OperationResult>> {
  const fullName = input.fullName.normalize('NFC').trim();
  return runOperation(ctx, {
    kind: 'renameAtDesk', input, paperKind: 'oralAppeal',
    check: (): readonly Problem[] => {
      if (fullName === '') return [{ code: 'nameRequired', path: 'fullName' }];
      return fullName.length > MAX_NAME ? [{ code: 'nameTooLong', path: 'fullName', params: { max: MAX_NAME } }] : [];
    },
    apply: async ({ work, account, id }) => {
      const before = await work.sql.row<{ fullName: string }>(`select full_name as "fullName" from customer where id = $1 for update`, [account.customerId]);
      if (before?.fullName === fullName) return refused({ code: 'unchanged', path: 'fullName' });
      await renameCustomer(work, account.customerId, fullName);
      // The names themselves stay out of the log: it holds no personal data.
      await work.sql.rows(`insert into former_name (customer_id, operation_id, full_name) values ($1, $2, $3)`, [account.customerId, id, before?.fullName ?? '']);
      return accepted({ changes: [{ field: 'fullName', before: null, after: null }], data: { customerId: account.customerId } });
    },
  });
}

/** Gives a customer another name, everywhere it is looked for. */
export async function renameCustomer(work: Work, customerId: string, fullName: string): Promise<void> {
  await work.sql.rows(`update customer set full_name = $2, name_folded = $3, version = version + 1 where id = $1`, [customerId, fullName, foldText(fullName)]);
}
