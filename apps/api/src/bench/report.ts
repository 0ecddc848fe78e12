import { availableParallelism, cpus } from 'node:os';
import process from 'node:process';
import type { Contender } from './appeals-list.js';

interface Figures {
  readonly name: string;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly cpuMs: number;
  readonly databaseMs: number;
}

/** A table of medians over the rounds, and the two ratios the project has goals for. */
export function reportLines(contenders: readonly Contender[]): readonly string[] {
  const figures = contenders.map(figuresOf);
  const ratio = (to: string): string => {
    const [own, other] = ['ortalyk', to].map((name) => figures.find((entry) => entry.name === name)?.perSecond ?? Number.NaN);
    return ((own ?? Number.NaN) / (other ?? Number.NaN)).toFixed(2);
  };
  return [
    `Node ${process.versions.node}, ${availableParallelism()} cores, ${cpus()[0]?.model ?? 'unknown processor'}`,
    '', '| server | requests/s | p50, ms | p99, ms | Node CPU, ms/request | PostgreSQL CPU, ms/request |', '|---|---|---|---|---|---|',
    ...figures.map(({ name, perSecond, p50, p99, cpuMs, databaseMs }) =>
      `| ${name} | ${perSecond.toFixed(0)} | ${p50.toFixed(1)} | ${p99.toFixed(1)} | ${cpuMs.toFixed(2)} | ${Number.isNaN(databaseMs) ? '–' : databaseMs.toFixed(2)} |`),
    '', `Ortalyk / PostGraphile: ${ratio('postgraphile')} (goal 1.5)`, `Ortalyk / hand-written: ${ratio('hand-written')} (goal 0.65)`,
  ];
}

function figuresOf({ name, rounds }: Contender): Figures {
  return {
    name, perSecond: median(rounds.map(({ requests, seconds }) => requests / seconds)), p50: median(rounds.map(({ p50 }) => p50)), p99: median(rounds.map(({ p99 }) => p99)),
    cpuMs: median(rounds.map(({ cpuMs }) => cpuMs)), databaseMs: median(rounds.map(({ databaseMs }) => databaseMs)),
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] ?? Number.NaN : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}
