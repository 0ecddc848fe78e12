import { requireReach } from '../../graphql/access.js';
import { notFound, requireVersion } from '../../graphql/faults.js';
import type { Work } from '../../graphql/use-case.js';
import { isId } from '../../platform/ids.js';

/** An account as an operation works on it, locked until the transaction ends. */
export interface LockedAccount {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly address: string;
  readonly addressKk: string | null;
  readonly state: 'open' | 'closed';
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly customerId: string;
  readonly premisesId: string;
  readonly officeId: string;
  readonly officeCode: string;
  readonly mergedIntoId: string | null;
}

const SELECT = `select ac.id, ac.version, ac.number, ac.address, ac.address_kk as "addressKk", ac.state, ac.opened_on as "openedOn", ac.closed_on as "closedOn",
    ac.customer_id as "customerId", ac.premises_id as "premisesId", ac.office_id as "officeId", o.code as "officeCode", ac.merged_into_id as "mergedIntoId"
  from account ac join office o on o.id = ac.office_id where ac.id = $1 for update of ac`;

/** The account to be changed, locked, in the version the client read and in an office the actor works for. */
export async function lockAccount(work: Work, accountId: string, version: number): Promise<LockedAccount> {
  const account = await lockedAccount(work, accountId);
  if (account === null) throw notFound('account');
  requireReach(work.ctx, 'accounts:write', { officeId: account.officeId });
  requireVersion(account, version);
  return account;
}

/** The account locked, whoever serves it; null where there is none. */
export async function lockedAccount(work: Work, accountId: string): Promise<LockedAccount | null> {
  return isId(accountId) ? work.sql.row<LockedAccount>(SELECT, [accountId]) : null;
}
