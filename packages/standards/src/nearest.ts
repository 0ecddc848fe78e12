import { editDistance } from '@ortalyk/domain';

/** The choice closest to what was written, however far: a refusal always names a valid choice; empty when there is none. */
export function nearestChoice(written: string, choices: Iterable<string>): string {
  let best = '';
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const choice of choices) {
    const distance = editDistance(written.toLowerCase(), choice.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [choice, distance];
  }
  return best;
}
