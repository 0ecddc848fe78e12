import { hearCustomers } from '../customers/index.js';

/**
 * What a file changed of a customer is kept for undoing; once somebody else changed or erased that customer there is nothing to undo, and the
 * names kept for it go.
 */
export function forgetCustomers(): void {
  hearCustomers(async (work, customerIds) => {
    await work.sql.rows(`update import_change set before = null where entity_id = any($1) and before is not null`, [[...customerIds]]);
  });
}
