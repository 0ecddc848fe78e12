import { Worker } from 'node:worker_threads';
import { MS_PER_DAY } from '@ortalyk/domain';
import type { LibraryName } from './libraries.js';
import type { LibraryMessage, LibraryTask } from './library-worker.js';
import type { PlainCase } from './workload.js';

/** Longer than any answer takes; some libraries never answer some cases. */
const PATIENCE_MS = 3000;

/** Right answers of a library to cases, by kind. */
export interface KindScore {
  readonly kind: string;
  readonly right: number;
  readonly asked: number;
}

/** Asks every case in turn, in a thread of its own: a case that does not end is wrong, and the rest are asked of a fresh thread. */
export async function scoresOf(library: LibraryName, cases: readonly PlainCase[]): Promise<readonly KindScore[]> {
  const answers: (number | null)[] = [];
  while (answers.length < cases.length) {
    answers.push(...(await answersOf({ library, cases: cases.slice(answers.length), forMs: null })));
    // It stopped here for good: counted as no answer.
    if (answers.length < cases.length) answers.push(null);
  }
  return [...Map.groupBy(cases.map((asked, index) => ({ asked, value: answers[index] ?? null })), ({ asked }) => asked.kind)].map(([kind, own]) => ({
    kind, asked: own.length, right: own.filter(({ asked, value }) => value !== null && isRight(asked, value)).length,
  }));
}

function isRight({ expected, dateOnly }: PlainCase, value: number): boolean {
  return dateOnly ? Math.floor(value / MS_PER_DAY) === Math.floor(expected / MS_PER_DAY) : value === expected;
}

function answersOf(task: LibraryTask): Promise<readonly (number | null)[]> {
  const answers: (number | null)[] = [];
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./library-worker.js', import.meta.url), { workerData: task });
    const giveUp = (): void => void worker.terminate();
    let timer = setTimeout(giveUp, PATIENCE_MS * 3);
    worker.on('message', (message: LibraryMessage) => {
      if (message.type === 'answer') answers.push(message.value);
      clearTimeout(timer);
      timer = setTimeout(giveUp, PATIENCE_MS);
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      clearTimeout(timer);
      resolve(answers);
    });
  });
}

export interface LibrarySpeed {
  readonly perSecond: number;
  readonly heapBytes: number;
}

/** Deadlines a second of one kind; null where it does not come to an end. */
export function speedOf(library: LibraryName, cases: readonly PlainCase[], forMs: number): Promise<LibrarySpeed | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./library-worker.js', import.meta.url), { workerData: { library, cases, forMs } satisfies LibraryTask });
    const timer = setTimeout(() => void worker.terminate(), forMs * 20 + PATIENCE_MS * 10);
    let speed: LibrarySpeed | null = null;
    worker.on('message', (message: LibraryMessage) => {
      if (message.type === 'speed') speed = { perSecond: (message.answered / message.ms) * 1000, heapBytes: message.heapBytes };
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      clearTimeout(timer);
      resolve(speed);
    });
  });
}
