import { useState, type KeyboardEvent, type RefObject } from 'react';

/** Where a key leads from a row of `count`; undefined where the key is not one of moving. Keys by place, so the layout does not matter. */
export function rowAfterKey(code: string, from: number, { count, page }: { readonly count: number; readonly page: number }): number | undefined {
  const last = count - 1;
  switch (code) {
    case 'ArrowDown':
      return Math.min(last, from + 1);
    case 'ArrowUp':
      return Math.max(0, from - 1);
    case 'PageDown':
      return Math.min(last, from + page);
    case 'PageUp':
      return Math.max(0, from - page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

export interface RovingRowsOptions<Row> {
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly openKey?: string | undefined;
  readonly onOpen: (row: Row) => void;
  readonly onActiveRow?: (row: Row | undefined) => void;
  readonly rowHeight?: number;
  readonly scrollTo: (at: number) => void;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** One row of the list is reachable by Tab; arrows move the focus and scroll it into sight. */
export function useRovingRows<Row>(options: RovingRowsOptions<Row>) {
  const { rows, rowKey, openKey, scroller } = options;
  const [focused, setFocused] = useState<string | undefined>(openKey);
  // By key, not by number: rows that arrive meanwhile do not move the focus to another record.
  const at = rows.findIndex((row) => rowKey(row) === focused);
  const opened = rows.findIndex((row) => rowKey(row) === openKey);
  const active = at >= 0 ? at : Math.max(0, opened);

  function onFocus(next: number): void {
    const row = rows[next];
    if (row === undefined) return;
    setFocused(rowKey(row));
    options.onActiveRow?.(row);
  }

  function move(next: number): void {
    onFocus(next);
    options.scrollTo(next);
    // The row may not exist until the list has scrolled to it.
    requestAnimationFrame(() => requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus({ preventScroll: true })));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement) || event.target.dataset['row'] === undefined) return;
    const row = rows[active];
    if ((event.code === 'Enter' || event.code === 'NumpadEnter') && row !== undefined) {
      event.preventDefault();
      options.onOpen(row);
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 300) / (options.rowHeight ?? 30)) - 2);
    const next = rowAfterKey(event.code, active, { count: rows.length, page });
    if (next === undefined) return;
    event.preventDefault();
    move(next);
  }

  return { active, onFocus, onKeyDown };
}
