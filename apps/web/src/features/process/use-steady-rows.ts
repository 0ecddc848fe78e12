import { useRef, useState } from 'react';
import { rowsDiffer } from './work-groups.js';

interface Identified {
  readonly id: string;
}

interface Steady<Row> {
  readonly key: string;
  readonly rows: readonly Row[];
}

/** How long after an act of the reader its consequences are shown without asking, in milliseconds. */
const OWN_ACT_MS = 3_000;

/**
 * Rows as they stood when they were last accepted: a fresh answer with other rows waits behind a bar instead of moving what is being
 * read. New values of the same rows, another question (`key`), a further page and the reader's own acts are shown at once.
 */
export function useSteadyRows<Row extends Identified>(key: string, fresh: readonly Row[] | undefined) {
  const [steady, setSteady] = useState<Steady<Row> | null>(null);
  const actedAt = useRef(0);
  const same = steady !== null && steady.key === key ? steady : null;
  const welcome = fresh !== undefined && (same === null || extendsRows(same.rows, fresh) || !rowsDiffer(same.rows, fresh) || Date.now() - actedAt.current < OWN_ACT_MS);
  const shown = welcome ? { key, rows: fresh } : same;
  // A state set while rendering: the list is never drawn with rows it will change in the same breath.
  if (welcome && (same === null || same.rows !== fresh)) setSteady({ key, rows: fresh });
  return {
    rows: shown?.rows,
    changed: fresh !== undefined && shown !== null && rowsDiffer(shown.rows, fresh),
    accept: () => {
      if (fresh !== undefined) setSteady({ key, rows: fresh });
    },
    /** The reader did something: what follows is what they expect to see. */
    expectChange: () => {
      actedAt.current = Date.now();
    },
  };
}

/** True where `fresh` is `rows` with more after them. */
export function extendsRows(rows: readonly Identified[], fresh: readonly Identified[]): boolean {
  return fresh.length > rows.length && !rowsDiffer(rows, fresh.slice(0, rows.length));
}
