import { hearCustomers } from '../customers/index.js';
import { indexAccounts } from './index-account.js';

/** Keeps the search box in step with names, numbers and phones of owners. */
export function followCustomers(): void {
  hearCustomers(async (work, customerIds) => {
    const accounts = await work.sql.rows<{ id: string }>(`select id from account where customer_id = any($1)`, [[...customerIds]]);
    await indexAccounts(work.sql, accounts.map(({ id }) => id));
  });
}
