import process from 'node:process';
import { evaluateTimeCase } from '@ortalyk/domain';
import { type KindScore, scoresOf, speedOf } from './ask-library.js';
import { LIBRARIES, type LibraryName, versionOf } from './libraries.js';
import { normSpeed, ownAnswer, ownSpeed, preparedBytes } from './own-engine.js';
import { reckonPlainly } from './plain-reckoning.js';
import { type PlainCase, type PlainUnit, givenCases, mixedCases, normCases, ownHours, tenYears } from './workload.js';

export interface TimeBenchOptions {
  readonly rounds: number;
  readonly secondsEach: number;
  readonly onProgress: (sentence: string) => void;
}

/** What one library did on one kind. */
export interface KindResult {
  readonly kind: string;
  /** Share of right answers on the given cases of this unit; null where none asks for it. */
  readonly given: number | null;
  /** Share of right answers on the ten years. */
  readonly tenYears: number;
  /** Median of the rounds; null where fewer than 95 % are right, so that speed would say nothing. */
  readonly perSecond: number | null;
  readonly heapBytes: number | null;
}

export interface LibraryResult {
  readonly name: string;
  readonly version: string;
  readonly kinds: readonly KindResult[];
}

export interface TimeBench {
  readonly libraries: readonly LibraryResult[];
  readonly own: LibraryResult;
  readonly normsPerSecond: number;
  readonly preparedBytes: number;
}

const UNITS: readonly PlainUnit[] = ['minutes', 'hours', 'days'];
const ASKED_FOR_SCORE = 2000;
const ASKED_FOR_SPEED = 20_000;
const ENOUGH = 0.95;

/** Right answers first, then speed in rounds that alternate, so that a busy minute of the machine meets all alike. */
export async function benchTime(options: TimeBenchOptions): Promise<TimeBench> {
  process.env['TZ'] = 'UTC';
  const calendar = tenYears();
  const given = await givenCases();
  const mixed = new Map(UNITS.map((unit) => [unit, mixedCases(unit, ASKED_FOR_SPEED, calendar)]));
  const judged = (unit: PlainUnit): readonly PlainCase[] => (mixed.get(unit) ?? []).slice(0, ASKED_FOR_SCORE).map((asked) => ({ ...asked, expected: reckonPlainly(asked) }));
  const cases = [...given, ...UNITS.flatMap(judged)];
  const scores = new Map<LibraryName, readonly KindScore[]>();
  for (const library of LIBRARIES) {
    options.onProgress(`Asking ${library} ${versionOf(library)}.`);
    scores.set(library, await scoresOf(library, cases));
  }
  const ownScores = ownScoresOf(cases);
  const speeds = await allSpeeds(options, { mixed, scores });
  return {
    libraries: LIBRARIES.map((name) => ({ name, version: versionOf(name), kinds: UNITS.map((unit) => resultOf(unit, scores.get(name) ?? [], speeds.get(`${name} ${unit}`))) })),
    own: { name: 'ortalyk', version: '', kinds: UNITS.map((unit) => resultOf(unit, ownScores, speeds.get(`ortalyk ${unit}`))) },
    normsPerSecond: median(speeds.get('norms')?.map(({ perSecond }) => perSecond) ?? []), preparedBytes: preparedBytes(),
  };
}

interface Measured {
  readonly perSecond: number;
  readonly heapBytes: number | null;
}

interface Asked {
  readonly mixed: ReadonlyMap<PlainUnit, readonly Omit<PlainCase, 'expected'>[]>;
  readonly scores: ReadonlyMap<LibraryName, readonly KindScore[]>;
}

async function allSpeeds({ rounds, secondsEach, onProgress }: TimeBenchOptions, { mixed, scores }: Asked): Promise<ReadonlyMap<string, readonly Measured[]>> {
  const speeds = new Map<string, Measured[]>();
  const note = (key: string, measured: Measured): void => void speeds.set(key, [...(speeds.get(key) ?? []), measured]);
  const norms = normCases(ASKED_FOR_SPEED);
  for (let round = 1; round <= rounds; round += 1) {
    onProgress(`Round ${round} of ${rounds}.`);
    note('norms', { perSecond: normSpeed(norms, secondsEach * 1000), heapBytes: null });
    for (const unit of UNITS) {
      const cases = (mixed.get(unit) ?? []).map((asked) => ({ ...asked, expected: 0 }));
      note(`ortalyk ${unit}`, { perSecond: ownSpeed(cases, secondsEach * 1000), heapBytes: null });
      for (const library of LIBRARIES) {
        if (shareOf(scores.get(library) ?? [], unit) < ENOUGH) continue;
        const speed = await speedOf(library, cases, secondsEach * 1000);
        if (speed !== null) note(`${library} ${unit}`, speed);
      }
    }
  }
  return speeds;
}

function ownScoresOf(cases: readonly PlainCase[]): readonly KindScore[] {
  const hours = new Map<object, ReturnType<typeof ownHours>>();
  const right = (asked: PlainCase): boolean => {
    if (asked.given !== undefined) return answersGiven(asked.given);
    const known = hours.get(asked.calendar) ?? ownHours(asked.calendar);
    hours.set(asked.calendar, known);
    return ownAnswer(known, asked) === asked.expected;
  };
  return [...Map.groupBy(cases, ({ kind }) => kind)].map(([kind, own]) => ({ kind, asked: own.length, right: own.filter(right).length }));
}

function answersGiven(given: { readonly expected?: string }): boolean {
  const answer = evaluateTimeCase(given);
  return answer.ok && answer.value.value === given.expected;
}

function resultOf(unit: PlainUnit, scores: readonly KindScore[], measured: readonly Measured[] = []): KindResult {
  const given = scores.filter(({ kind }) => kind.endsWith(` ${unit}`));
  const asked = given.reduce((sum, score) => sum + score.asked, 0);
  return {
    kind: unit, given: asked === 0 ? null : given.reduce((sum, score) => sum + score.right, 0) / asked, tenYears: shareOf(scores, unit),
    perSecond: measured.length === 0 ? null : median(measured.map(({ perSecond }) => perSecond)), heapBytes: measured.at(-1)?.heapBytes ?? null,
  };
}

function shareOf(scores: readonly KindScore[], kind: string): number {
  const score = scores.find((candidate) => candidate.kind === kind);
  return score === undefined || score.asked === 0 ? 0 : score.right / score.asked;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
