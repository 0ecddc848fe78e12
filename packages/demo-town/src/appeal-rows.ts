import type { TownBatch, TownRows } from './rows.js';

type AppealTable = 'appeal' | 'question' | 'paper' | 'process' | 'document' | 'step' | 'clock' | 'event';

/** Rows of a stretch of appeals, by table, in the order their references allow. */
export type AppealRows = { readonly [Table in AppealTable]: TownRows[Table][] };

export function emptyAppealRows(): AppealRows {
  return { appeal: [], question: [], paper: [], process: [], document: [], step: [], clock: [], event: [] };
}

export function* appealBatches(rows: AppealRows): Generator<TownBatch> {
  for (const table of Object.keys(rows) as AppealTable[]) {
    if (rows[table].length > 0) yield { table, rows: rows[table] } as TownBatch;
  }
}
