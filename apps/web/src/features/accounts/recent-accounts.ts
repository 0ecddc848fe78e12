import { useSyncExternalStore } from 'react';

/** An account opened lately, as its line in the list shows it. */
export interface RecentAccount {
  readonly id: string;
  readonly number: string;
  readonly fullName: string;
  readonly address: string;
  readonly addressKk: string | null;
}

const KEPT = 8;
const watchers = new Set<() => void>();
let cached: { readonly key: string; readonly list: readonly RecentAccount[] } | null = null;

function keyOf(staffId: string): string {
  return `ortalyk.recent.${staffId}`;
}

/** The list with `account` first, without its former place, of at most eight. */
export function withRecent(list: readonly RecentAccount[], account: RecentAccount): readonly RecentAccount[] {
  return [account, ...list.filter((one) => one.id !== account.id)].slice(0, KEPT);
}

function read(staffId: string): readonly RecentAccount[] {
  const key = keyOf(staffId);
  if (cached?.key === key) return cached.list;
  let list: readonly RecentAccount[] = [];
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    if (Array.isArray(stored)) list = stored.filter(isRecent);
  } catch {
    list = [];
  }
  cached = { key, list };
  return list;
}

function isRecent(value: unknown): value is RecentAccount {
  return typeof value === 'object' && value !== null && ['id', 'number', 'fullName', 'address'].every((key) => typeof (value as Record<string, unknown>)[key] === 'string');
}

/** Puts an opened account first. Kept for this tab and this person only: names of customers do not outlive the sitting. */
export function rememberAccount(staffId: string, account: RecentAccount): void {
  const list = withRecent(read(staffId), account);
  cached = { key: keyOf(staffId), list };
  try {
    sessionStorage.setItem(keyOf(staffId), JSON.stringify(list));
  } catch {
    // A full or forbidden storage costs only the memory after a reload.
  }
  for (const watcher of watchers) watcher();
}

/** Accounts this person opened lately in this tab. */
export function useRecentAccounts(staffId: string): readonly RecentAccount[] {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => read(staffId),
  );
}
