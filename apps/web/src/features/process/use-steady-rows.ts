import { useRef, useState } from 'react';
import { rowsDiffer } from './work-groups.js';

interface Steady<Row> {
  readonly key: string;
  readonly rows: readonly Row[];
}

/**
 * Rows as they stood when they were last accepted: a fresh answer that differs waits behind a bar instead of moving what is being read.
 * Another question (`key`), a further page and the reader's own acts are accepted at once.
 */
export function useSteadyRows<Row extends { readonly id: string; readonly version: number }>(key: string, fresh: readonly Row[] | undefined) {
  const [steady, setSteady] = useState<Steady<Row> | null>(null);
  const acceptNext = useRef(false);
  let shown = steady;
  if (fresh !== undefined && (steady === null || steady.key !== key || extendsRows(steady.rows, fresh) || (acceptNext.current && rowsDiffer(steady.rows, fresh)))) {
    acceptNext.current = false;
    shown = { key, rows: fresh };
    if (steady === null || steady.key !== key || steady.rows !== fresh) setSteady(shown);
  }
  return {
    rows: shown !== null && shown.key === key ? shown.rows : undefined,
    changed: fresh !== undefined && shown !== null && shown.key === key && rowsDiffer(shown.rows, fresh),
    accept: () => {
      if (fresh !== undefined) setSteady({ key, rows: fresh });
    },
    /** The reader did something: the next answer is what they expect to see. */
    expectChange: () => {
      acceptNext.current = true;
    },
  };
}

/** True where `fresh` is `rows` with more after them. */
export function extendsRows(rows: readonly { readonly id: string; readonly version: number }[], fresh: readonly { readonly id: string; readonly version: number }[]): boolean {
  return fresh.length > rows.length && !rowsDiffer(rows, fresh.slice(0, rows.length));
}
