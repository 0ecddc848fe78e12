import type { Instant } from '@ortalyk/domain';
import type { Random } from './random.js';

const DIGITS = Uint8Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));
const DASH = '-'.charCodeAt(0);
const VERSION = '7'.charCodeAt(0);

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
    const a = Math.floor(this.#at / 0x1_0000);
    const b = this.#at % 0x1_0000;
    const c = this.#counter;
    const d = this.#random.uint32();
    const e = this.#random.uint32();
    // One flat string at once: put together from pieces it would be put together again by everybody who reads it.
    return String.fromCharCode(
      digit(a, 28), digit(a, 24), digit(a, 20), digit(a, 16), digit(a, 12), digit(a, 8), digit(a, 4), digit(a, 0), DASH, digit(b, 12), digit(b, 8), digit(b, 4), digit(b, 0), DASH,
      VERSION, digit(c, 8), digit(c, 4), digit(c, 0), DASH, digit(0x8 | ((d >>> 12) & 0x3), 0), digit(d, 8), digit(d, 4), digit(d, 0), DASH,
      digit(d, 28), digit(d, 24), digit(d, 20), digit(d, 16), digit(e, 28), digit(e, 24), digit(e, 20), digit(e, 16), digit(e, 12), digit(e, 8), digit(e, 4), digit(e, 0),
    );
  }
}

/** The hexadecimal digit of a word's bits from `shift` on. */
function digit(word: number, shift: number): number {
  return DIGITS[(word >>> shift) & 0xf] as number;
}
