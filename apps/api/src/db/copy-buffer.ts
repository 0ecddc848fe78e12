import { type CivilDate, type Instant, toEpochDay } from '@ortalyk/domain';

const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1');
/** PostgreSQL counts from 1 January 2000. */
const EPOCH_MS = Date.UTC(2000, 0, 1);
const EPOCH_DAY = toEpochDay('2000-01-01');
const TWO_TO_32 = 0x1_0000_0000;
/** Beyond this the runtime's own writer is quicker than a loop. */
const SHORT_TEXT = 48;

const NIBBLES = new Uint8Array(128);
for (const [value, digit] of [...'0123456789abcdef'].entries()) {
  NIBBLES[digit.charCodeAt(0)] = value;
  NIBBLES[digit.toUpperCase().charCodeAt(0)] = value;
}

function twoDigits(text: string, at: number): number {
  return ((NIBBLES[text.charCodeAt(at)] as number) << 4) | (NIBBLES[text.charCodeAt(at + 1)] as number);
}

/** Bytes of COPY's binary format, written from the left into memory that grows. Every value carries its length before it. */
export class CopyBuffer {
  #bytes: Buffer<ArrayBuffer>;
  #at = 0;
  readonly #days = new Map<CivilDate, number>();
  #lastOn: CivilDate = '2000-01-01';
  #lastDay = 0;

  /** `size`: bytes expected. */
  constructor(size: number) {
    this.#bytes = Buffer.allocUnsafeSlow(size);
    this.#at = SIGNATURE.copy(this.#bytes);
    this.#int32(0);
    this.#int32(0);
  }

  /** Bytes written so far. */
  get size(): number {
    return this.#at;
  }

  /** Begins a row of so many values. */
  row(values: number): void {
    this.#room(values * 20 + 2);
    this.#int16(values);
  }

  null(): void {
    this.#int32(-1);
  }

  uuid(text: string): void {
    this.#int32(16);
    const bytes = this.#bytes;
    const at = this.#at;
    bytes[at] = twoDigits(text, 0);
    bytes[at + 1] = twoDigits(text, 2);
    bytes[at + 2] = twoDigits(text, 4);
    bytes[at + 3] = twoDigits(text, 6);
    bytes[at + 4] = twoDigits(text, 9);
    bytes[at + 5] = twoDigits(text, 11);
    bytes[at + 6] = twoDigits(text, 14);
    bytes[at + 7] = twoDigits(text, 16);
    bytes[at + 8] = twoDigits(text, 19);
    bytes[at + 9] = twoDigits(text, 21);
    for (let index = 10; index < 16; index += 1) bytes[at + index] = twoDigits(text, 4 + 2 * index);
    this.#at = at + 16;
  }

  /** NUL, which no text column can hold, is dropped. */
  text(value: string): void {
    this.#room(value.length * 3 + 4);
    const from = this.#at;
    this.#at = from + 4;
    if (value.length > SHORT_TEXT || !this.#ascii(value)) this.#utf8(value);
    this.#length(from);
  }

  json(value: unknown): void {
    const text = JSON.stringify(value);
    this.#room(text.length * 3 + 5);
    const from = this.#at;
    // The version of jsonb's own format.
    this.#bytes[from + 4] = 1;
    this.#at = from + 5;
    this.#utf8(text);
    this.#length(from);
  }

  boolean(value: boolean): void {
    this.#int32(1);
    this.#bytes[this.#at] = value ? 1 : 0;
    this.#at += 1;
  }

  int4(value: number): void {
    if ((value | 0) !== value) throw new RangeError(`${value} is no whole number of four bytes`);
    this.#int32(4);
    this.#int32(value);
  }

  int8(value: number): void {
    if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is no safe whole number`);
    this.#int32(8);
    this.#int64(value);
  }

  float8(value: number): void {
    this.#int32(8);
    this.#at = this.#bytes.writeDoubleBE(value, this.#at);
  }

  instant(at: Instant): void {
    this.#int32(8);
    this.#int64((at - EPOCH_MS) * 1000);
  }

  date(on: CivilDate): void {
    // Neighbouring rows are of one day more often than not.
    if (on !== this.#lastOn) {
      this.#lastOn = on;
      this.#lastDay = this.#dayOf(on);
    }
    this.#int32(4);
    this.#int32(this.#lastDay);
  }

  /** All that was written, closed. */
  done(): Uint8Array<ArrayBuffer> {
    this.#room(2);
    this.#int16(-1);
    return new Uint8Array(this.#bytes.buffer, this.#bytes.byteOffset, this.#at);
  }

  #dayOf(on: CivilDate): number {
    const known = this.#days.get(on);
    if (known !== undefined) return known;
    const day = toEpochDay(on) - EPOCH_DAY;
    this.#days.set(on, day);
    return day;
  }

  #ascii(value: string): boolean {
    const bytes = this.#bytes;
    const at = this.#at;
    const { length } = value;
    for (let index = 0; index < length; index += 1) {
      const code = value.charCodeAt(index);
      if (code > 127 || code === 0) return false;
      bytes[at + index] = code;
    }
    this.#at = at + length;
    return true;
  }

  #utf8(value: string): void {
    this.#at += this.#bytes.write(value.includes('\0') ? value.replaceAll('\0', '') : value, this.#at, 'utf8');
  }

  /** Fills in the length of what was written after `from`. */
  #length(from: number): void {
    const end = this.#at;
    this.#at = from;
    this.#int32(end - from - 4);
    this.#at = end;
  }

  #int16(value: number): void {
    const [bytes, at] = [this.#bytes, this.#at];
    bytes[at] = value >> 8;
    bytes[at + 1] = value;
    this.#at = at + 2;
  }

  #int32(value: number): void {
    const bytes = this.#bytes;
    const at = this.#at;
    bytes[at] = value >>> 24;
    bytes[at + 1] = value >>> 16;
    bytes[at + 2] = value >>> 8;
    bytes[at + 3] = value;
    this.#at = at + 4;
  }

  /** Exact for whole numbers below 2⁵³. */
  #int64(value: number): void {
    const high = Math.floor(value / TWO_TO_32);
    this.#int32(high);
    this.#int32(value - high * TWO_TO_32);
  }

  #room(wanted: number): void {
    const needed = this.#at + wanted;
    if (needed <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, this.#bytes.length * 2));
    this.#bytes.copy(larger, 0, 0, this.#at);
    this.#bytes = larger;
  }
}
