/** Seeded source of chance (sfc32): the same seed gives the same town on every machine. */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #d = 1;
  readonly #seed: string;

  constructor(seed: string) {
    this.#seed = seed;
    const [a, b, c] = hash(seed);
    [this.#a, this.#b, this.#c] = [a, b, c];
    for (let warmUp = 0; warmUp < 15; warmUp += 1) this.uint32();
  }

  /** An independent source for one part of the town, so that a change in one part leaves the others alone. */
  fork(label: string): Random {
    return new Random(`${this.#seed}/${label}`);
  }

  /** 0 … 2³² − 1. */
  uint32(): number {
    const sum = (this.#a + this.#b + this.#d) | 0;
    this.#d = (this.#d + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum | 0;
    return sum >>> 0;
  }

  /** [0, 1). */
  next(): number {
    return this.uint32() / 0x1_0000_0000;
  }

  /** A whole number of [from, to]. */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    const item = list[Math.floor(this.next() * list.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }

  /** Roughly bell-shaped around `mean` (sum of three), within mean ± 3 × spread / 2. */
  around(mean: number, spread: number): number {
    return mean + (this.next() + this.next() + this.next() - 1.5) * spread;
  }

  /** Skewed waiting time of the given mean: many short, few long. */
  waiting(mean: number): number {
    return -Math.log(1 - this.next()) * mean;
  }
}

/** Picks by weight; prepared once, asked often. */
export class Weighted<T> {
  readonly #items: readonly T[];
  readonly #sums: readonly number[];
  readonly #total: number;

  constructor(entries: readonly (readonly [T, number])[]) {
    let total = 0;
    this.#items = entries.map(([item]) => item);
    this.#sums = entries.map(([, weight]) => (total += weight));
    this.#total = total;
    if (entries.length === 0 || !(total > 0)) throw new RangeError('nothing to pick from');
  }

  pick(random: Random): T {
    const point = random.next() * this.#total;
    const index = this.#sums.findIndex((sum) => point < sum);
    return this.#items[index === -1 ? this.#items.length - 1 : index] as T;
  }
}

/** Four mixed 32-bit words of a text (cyrb128). */
function hash(text: string): [number, number, number] {
  let [h1, h2, h3, h4] = [1_779_033_703, 3_144_134_277, 1_013_904_242, 2_773_480_762];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    h1 = h2 ^ Math.imul(h1 ^ code, 597_399_067);
    h2 = h3 ^ Math.imul(h2 ^ code, 2_869_860_233);
    h3 = h4 ^ Math.imul(h3 ^ code, 951_274_213);
    h4 = h1 ^ Math.imul(h4 ^ code, 2_716_044_179);
  }
  h1 = Math.imul(h3 ^ (h1 >>> 18), 597_399_067);
  h2 = Math.imul(h4 ^ (h2 >>> 22), 2_869_860_233);
  h3 = Math.imul(h1 ^ (h3 >>> 17), 951_274_213);
  h4 = Math.imul(h2 ^ (h4 >>> 19), 2_716_044_179);
  return [h1 ^ h2 ^ h3 ^ h4, h2, h3];
}
