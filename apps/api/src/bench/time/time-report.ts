import type { KindResult, TimeBench } from './time-bench.js';

/** The figures as a table; a library's speed stands only where at least 95 % of its answers are right. */
export function timeReportLines({ libraries, own, normsPerSecond, preparedBytes }: TimeBench): readonly string[] {
  const rows = [own, ...libraries].flatMap(({ name, version, kinds }) => kinds.map((kind) => row(`${name} ${version}`.trim(), kind, own.kinds.find((mine) => mine.kind === kind.kind))));
  const fastest = libraries.flatMap(({ name, kinds }) => kinds.flatMap(({ kind, perSecond }) => (perSecond === null ? [] : [{ name, kind, perSecond }]))).toSorted((a, b) => b.perSecond - a.perSecond)[0];
  const mine = own.kinds.find(({ kind }) => kind === fastest?.kind)?.perSecond ?? 0;
  return [
    '| engine | kind | right, given cases | right, ten years | deadlines per CPU second | ortalyk is faster by | heap MB |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    '',
    `Norms in mixed units (minutes, hours, working and calendar days, months, same day): ${thousands(normsPerSecond)} deadlines a second of one core.`,
    `Prepared calendars of an office: ${(preparedBytes / 1_048_576).toFixed(1)} MB.`,
    fastest === undefined ? 'No library answers 95 % of any kind.' : `Fastest library: ${fastest.name} (${fastest.kind}), ${thousands(fastest.perSecond)}/s; ortalyk on the same cases is ${times(mine, fastest.perSecond)} faster.`,
  ];
}

function row(name: string, { kind, given, tenYears, perSecond, heapBytes }: KindResult, own: KindResult | undefined): string {
  const ratio = perSecond === null || own?.perSecond == null || name === 'ortalyk' ? '' : times(own.perSecond, perSecond);
  const cells = [name, kind, given === null ? '–' : percent(given), percent(tenYears), perSecond === null ? 'not timed' : thousands(perSecond), ratio, heapBytes === null ? '' : (heapBytes / 1_048_576).toFixed(0)];
  return `| ${cells.join(' | ')} |`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function thousands(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function times(mine: number, theirs: number): string {
  return `${Math.round(mine / theirs).toLocaleString('en')} ×`;
}
