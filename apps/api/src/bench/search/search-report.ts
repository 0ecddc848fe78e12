import { availableParallelism, cpus, loadavg } from 'node:os';
import process from 'node:process';
import type { SearchFigures } from './search-bench.js';

const GOAL_MS = 100;

/** A line a kind: both contenders' percentiles of a keystroke, and how the product's p95 stands to the other's. */
export function searchReportLines({ accounts, customers, megabytes, kinds }: SearchFigures): readonly string[] {
  const all = [...kinds.values()].flatMap(({ ortalyk }) => ortalyk);
  const worst = Math.max(...[...kinds.values()].map(({ ortalyk }) => percentile(ortalyk, 0.95)));
  return [
    `Node ${process.versions.node}, ${availableParallelism()} cores, ${cpus()[0]?.model ?? 'unknown processor'}, load ${loadavg()[0]?.toFixed(1) ?? '?'}`,
    `${accounts.toLocaleString('en')} accounts, ${customers.toLocaleString('en')} customers, the index ${megabytes.toLocaleString('en')} MB, ${all.length.toLocaleString('en')} keystrokes from the third character`,
    '', '| what is typed | keys | found | Ortalyk p50 / p95 / p99, ms | by hand p50 / p95 / p99, ms | p95, Ortalyk : by hand |', '|---|---|---|---|---|---|',
    ...[...kinds].map(([kind, { ortalyk, byHand, found, asked }]) =>
      `| ${kind} | ${ortalyk.length} | ${found} of ${asked} | ${three(ortalyk)} | ${three(byHand)} | ${(percentile(ortalyk, 0.95) / percentile(byHand, 0.95)).toFixed(2)} |`),
    '', `p95 of all keys ${percentile(all, 0.95).toFixed(1)} ms, of the slowest kind ${worst.toFixed(1)} ms (goal ${GOAL_MS}): ${worst < GOAL_MS ? 'met' : 'not met'}`,
  ];
}

function three(values: readonly number[]): string {
  return [0.5, 0.95, 0.99].map((share) => percentile(values, share).toFixed(1)).join(' / ');
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
