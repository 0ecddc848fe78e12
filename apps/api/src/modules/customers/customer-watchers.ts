import type { Work } from '../../graphql/use-case.js';

type Watcher = (work: Work, customerIds: readonly string[]) => Promise<void>;

const watchers: Watcher[] = [];

/** Makes a module hear of changed customers; customers know of no accounts, yet search must follow their names and phones. */
export function hearCustomers(watcher: Watcher): void {
  watchers.push(watcher);
}

/** Tells everyone in the transaction of the change. */
export async function customersChanged(work: Work, ...customerIds: readonly string[]): Promise<void> {
  for (const watcher of watchers) await watcher(work, customerIds);
}
