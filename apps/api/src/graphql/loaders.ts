import DataLoader from 'dataloader';
import type { RequestContext } from './context.js';

/** Loaders of one request, by definition. */
export type LoaderCache = Map<object, DataLoader<unknown, unknown>>;

/** Finds the values of many keys in one query; a key missing from the map has no value. */
export type BatchLoad<K, V> = (ctx: RequestContext, keys: readonly K[]) => Promise<ReadonlyMap<K, V>>;

/**
 * Defines a batched lookup: `const officeOf = defineLoader<string, OfficeRow>(async (ctx, ids) => …)`, then `officeOf(ctx).load(id)`
 * in a field resolver. Lives as long as the request and is emptied when a use case commits.
 */
export function defineLoader<K, V>(load: BatchLoad<K, V>): (ctx: RequestContext) => DataLoader<K, V | null> {
  return (ctx) => {
    const known = ctx.loaders.get(load);
    if (known !== undefined) return known as DataLoader<K, V | null>;
    const made = new DataLoader<K, V | null>(async (keys) => {
      const found = await load(ctx, keys);
      return keys.map((key) => found.get(key) ?? null);
    });
    ctx.loaders.set(load, made);
    return made;
  };
}

/** Rows by their id, as a batch load returns them. */
export function byId<T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** Rows gathered under a key, for lists below a parent. */
export function groupBy<T, K>(rows: readonly T[], keyOf: (row: T) => K): ReadonlyMap<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}
