import { type ContractState, missingPapers } from '@ortalyk/domain';
import { requireReach } from '../../graphql/access.js';
import { notFound, requireVersion } from '../../graphql/faults.js';
import type { Work } from '../../graphql/use-case.js';
import { isId } from '../../platform/ids.js';
import { packageOf } from '../accounts/index.js';
import type { OwnNotice } from './duty-norm.js';

/** A contract locked for one change, with the account it belongs to. */
export interface LockedContract {
  readonly id: string;
  readonly version: number;
  readonly state: ContractState;
  readonly kind: string;
  readonly household: boolean;
  readonly channel: string | null;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly round: number;
  readonly papers: readonly string[];
  readonly lastOn: string | null;
  readonly moves: number;
  readonly plannedEndOn: string | null;
  readonly noticedOn: string | null;
  readonly warnedOn: string | null;
  readonly notice: OwnNotice | null;
  readonly account: { readonly id: string; readonly officeId: string; readonly officeCode: string };
}

/** The contract locked, in the version the client read and in an office the actor works for. */
export async function lockContract(work: Work, contractId: string, version: number): Promise<LockedContract> {
  const row = isId(contractId)
    ? await work.sql.row<Omit<LockedContract, 'account'> & { accountId: string; officeId: string; officeCode: string }>(
      `select c.id, c.version, c.state, c.kind, c.channel, u.kind = 'person' as household, c.starts_on as "startsOn", c.ends_on as "endsOn", c.round, c.papers,
         c.planned_end_on as "plannedEndOn", c.noticed_on as "noticedOn", c.warned_on as "warnedOn",
         case when c.notice_amount is null then null else jsonb_build_object('amount', c.notice_amount, 'unit', c.notice_unit) end as notice, a.id as "accountId", a.office_id as "officeId",
         o.code as "officeCode", (select max(on_date) from contract_move m where m.contract_id = c.id) as "lastOn",
         (select count(*) from contract_move m where m.contract_id = c.id) as moves
       from contract c join account a on a.id = c.account_id join office o on o.id = a.office_id join customer u on u.id = c.customer_id
       where c.id = $1 for update of c`, [contractId])
    : null;
  if (row === null) throw notFound('contract');
  const { accountId, officeId, officeCode, ...contract } = row;
  requireReach(work.ctx, 'contracts:write', { officeId });
  requireVersion(contract, version);
  return { ...contract, account: { id: accountId, officeId, officeCode } };
}

/** Required papers of package `contract` that have not been brought. */
export async function wantedPapers(work: Work, papers: readonly string[]): Promise<readonly string[]> {
  return missingPapers((await packageOf(work.sql, 'contract'))?.items ?? [], papers).map(({ code }) => code);
}
