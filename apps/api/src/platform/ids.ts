import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { Instant } from '@ortalyk/domain';
import { systemClock } from './clock.js';

let lastAt: Instant = 0;
let sequence = 0;

/** A new row id: uuid v7, growing within the process so that key order is the order of making. */
export function newId(at: Instant = systemClock.now()): string {
  if (at > lastAt) {
    lastAt = at;
    sequence = randomInt(0, 0x400);
  } else if (++sequence > 0xfff) {
    lastAt += 1;
    sequence = 0;
  }
  const time = lastAt.toString(16).padStart(12, '0');
  const tail = randomBytes(8);
  tail[0] = ((tail[0] ?? 0) & 0x3f) | 0x80;
  const rest = tail.toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${sequence.toString(16).padStart(3, '0')}-${rest.slice(0, 4)}-${rest.slice(4)}`;
}

/** Id of one HTTP request or one CLI run: follows the work through the log, the events and the error the user reads out. */
export function newRequestId(): string {
  return randomUUID();
}

const REFERENCE_ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Eight characters a person can read over the phone; stands in the log beside the fault it masks. */
export function newReference(): string {
  return Array.from({ length: 8 }, () => REFERENCE_ALPHABET[randomInt(REFERENCE_ALPHABET.length)] ?? '').join('');
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** True where the text has the form of a row id; anything else can name no row. */
export function isId(text: string): boolean {
  return UUID.test(text);
}
