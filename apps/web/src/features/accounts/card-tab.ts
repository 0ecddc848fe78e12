import { useCallback, useState } from 'react';

/** Tabs of the card, in the order of their keys. */
export const CARD_TABS = ['events', 'appeals', 'facts', 'owners', 'operations'] as const;
export type CardTab = (typeof CARD_TABS)[number];

type Store = Pick<Storage, 'getItem' | 'setItem'>;

/** The tab this person left open on the last card; the first one where nothing is remembered. */
export function readCardTab(store: Store, staffId: string): CardTab {
  try {
    const stored = store.getItem(`ortalyk.cardTab.${staffId}`);
    return CARD_TABS.find((one) => one === stored) ?? 'events';
  } catch {
    return 'events';
  }
}

export function keepCardTab(store: Store, staffId: string, tab: CardTab): void {
  try {
    store.setItem(`ortalyk.cardTab.${staffId}`, tab);
  } catch {
    // A full or forbidden storage costs only the memory.
  }
}

/** The open tab, the same on every card and after a reload. */
export function useRememberedTab(staffId: string): readonly [CardTab, (tab: CardTab) => void] {
  const [tab, setTab] = useState(() => readCardTab(localStorage, staffId));
  const choose = useCallback(
    (next: CardTab) => {
      setTab(next);
      keepCardTab(localStorage, staffId, next);
    },
    [staffId],
  );
  return [tab, choose];
}
