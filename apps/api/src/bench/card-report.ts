import { availableParallelism, cpus, loadavg } from 'node:os';
import process from 'node:process';
import type { CardFigures } from './card.js';

const GOAL_MS = 200;

/** A table of p50 and p95 of opening a card, and the goal. */
export function cardReportLines(figures: CardFigures): readonly string[] {
  const own = percentiles(figures.ortalyk);
  const other = percentiles(figures.byHand);
  return [
    `Node ${process.versions.node}, ${availableParallelism()} cores, ${cpus()[0]?.model ?? 'unknown processor'}, load ${loadavg()[0]?.toFixed(1) ?? '?'}`,
    `${figures.accounts} accounts with ${figures.years} years of history, ${figures.ortalyk.length} cards opened one after another, ${figures.answerKb.toFixed(0)} kB each`,
    '', '| contender | p50, ms | p95, ms |', '|---|---|---|',
    `| the page's question over HTTP | ${own.p50.toFixed(1)} | ${own.p95.toFixed(1)} |`,
    `| one statement by hand | ${other.p50.toFixed(1)} | ${other.p95.toFixed(1)} |`,
    '', `p95 ${own.p95.toFixed(1)} ms (goal ${GOAL_MS}): ${own.p95 < GOAL_MS ? 'met' : 'not met'}`,
  ];
}

function percentiles(values: readonly number[]): { readonly p50: number; readonly p95: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}
