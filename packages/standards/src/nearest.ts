import { editDistance } from '@ortalyk/domain';

const PREFIX_WEIGHT = 0.5;

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** The choice closest to what was written, however far: a refusal always names a valid choice; empty when there is none. A common beginning counts for closeness. */
export function nearestChoice(written: string, choices: Iterable<string>): string {
  let best = '';
  let bestDistance = Number.POSITIVE_INFINITY;
  const wanted = written.toLowerCase();
  for (const choice of choices) {
    const word = choice.toLowerCase();
    const distance = editDistance(wanted, word) - PREFIX_WEIGHT * commonPrefix(wanted, word);
    if (distance < bestDistance) [best, bestDistance] = [choice, distance];
  }
  return best;
}
