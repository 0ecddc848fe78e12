import type { AccountBalanceType, LedgerPeriodType } from './ledger.types.js';
import type { BalanceRow, EntryRow } from './ledger.queries.js';

/** The parts of a balance together; null where billing told none. */
export function balanceOf(parts: readonly BalanceRow[], currency: string): AccountBalanceType | null {
  if (parts.length === 0) return null;
  return {
    amountMinor: sum(parts.map(({ amountMinor }) => amountMinor)), currency, asOf: oldest(parts),
    source: [...new Set(parts.map(({ source }) => source))].sort().join(', '), parts: [...parts],
  };
}

/** Entries by month, the latest first, with what each month comes to. */
export function periodsOf(entries: readonly EntryRow[]): LedgerPeriodType[] {
  return [...Map.groupBy(entries, ({ period }) => period)].map(([period, rows]) => {
    const total = (...kinds: readonly EntryRow['kind'][]): number => sum(rows.filter(({ kind }) => kinds.includes(kind)).map(({ amountMinor }) => amountMinor));
    return {
      period, chargedMinor: total('charge'), paidMinor: total('payment'), recalculatedMinor: total('recalculation', 'transfer'), penaltyMinor: total('penalty'),
      asOf: oldest(rows), entries: rows,
    };
  });
}

// A sum is only as fresh as its oldest part.
function oldest(rows: readonly { readonly asOf: number }[]): number {
  return Math.min(...rows.map(({ asOf }) => asOf));
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
