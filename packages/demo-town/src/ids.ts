import type { Instant } from '@ortalyk/domain';
import type { Random } from './random.js';

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/**
 * Makes uuid v7 ids in ascending order: the time part never runs backwards, a counter follows it, the rest is chance. Ascending
 * ids keep the indexes of a million rows filling from the right.
 */
export class IdMaker {
  readonly #random: Random;
  #at = 0;
  #counter = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  /** The next id, dated `at` or the latest instant asked for before, whichever is later. */
  next(at: Instant): string {
    if (at > this.#at) {
      this.#at = at;
      this.#counter = 0;
    } else {
      this.#counter += 1;
      if (this.#counter > 0xfff) {
        this.#at += 1;
        this.#counter = 0;
      }
    }
    const high = Math.floor(this.#at / 0x1_0000);
    const low = this.#at % 0x1_0000;
    const [left, right] = [this.#random.uint32(), this.#random.uint32()];
    return `${word(high)}-${half(low)}-7${nibbles(this.#counter)}-${half(0x8000 | (left & 0x3fff))}-${half(left >>> 16)}${word(right)}`;
  }
}

function byte(value: number): string {
  return HEX[value & 0xff] as string;
}

function half(value: number): string {
  return byte(value >>> 8) + byte(value);
}

function word(value: number): string {
  return half(value >>> 16) + half(value);
}

/** Three hexadecimal digits of the counter. */
function nibbles(value: number): string {
  return (HEX[value >>> 8] as string).slice(1) + byte(value);
}
