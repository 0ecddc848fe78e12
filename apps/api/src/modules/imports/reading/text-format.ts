import { BrokenFile } from './broken-file.js';

export type TextEncoding = 'utf-8' | 'windows-1251' | 'utf-16le' | 'utf-16be';
export type Delimiter = ';' | ',' | '\t' | '|';

const SAMPLE = 64 * 1024;
/** NUL or one of the Cyrillic pages: what every second byte of UTF-16 text is. */
const HIGH_BYTES: ReadonlySet<number> = new Set([0x00, 0x04, 0x05, 0x20, 0x21]);

/** How a text file is encoded: by its mark, else by what its bytes can be. Reads it all: one Russian letter at the end tells UTF-8 from cp1251. */
export async function detectEncoding(bytes: AsyncIterable<Buffer>): Promise<TextEncoding> {
  let first = true;
  let row = 1;
  let seenLetters = false;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of bytes) {
    if (first) {
      const wide = wideEncoding(chunk.subarray(0, SAMPLE));
      if (wide !== null) return wide;
      first = false;
    }
    try {
      const text = decoder.decode(chunk, { stream: true });
      seenLetters ||= text.length < chunk.length;
    } catch {
      // UTF-8 that breaks in the middle is damage, not another encoding.
      const text = chunk.toString('utf8');
      if (seenLetters || isMostlyUtf8(text)) throw new BrokenFile('brokenEncoding', row + newLines(text.slice(0, text.indexOf(BAD))));
      return 'windows-1251';
    }
    for (const byte of chunk) if (byte === 10) row += 1;
  }
  try {
    decoder.decode();
  } catch {
    if (seenLetters) throw new BrokenFile('brokenEncoding', row);
    return 'windows-1251';
  }
  return 'utf-8';
}

const BAD = '\ufffd';

function isMostlyUtf8(text: string): boolean {
  const bad = text.split(BAD).length - 1;
  return (text.match(/[\u0080-\ufffc]/g)?.length ?? 0) > bad * 3;
}

function newLines(text: string): number {
  return text.split('\n').length - 1;
}

function wideEncoding(sample: Buffer): TextEncoding | null {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le';
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be';
  const pairs = Math.floor(sample.length / 2);
  if (pairs < 4 || !sample.includes(0)) return null;
  let [even, odd] = [0, 0];
  for (let index = 0; index < pairs; index += 1) {
    if (HIGH_BYTES.has(sample[index * 2] ?? -1)) even += 1;
    if (HIGH_BYTES.has(sample[index * 2 + 1] ?? -1)) odd += 1;
  }
  if (odd > pairs * 0.9) return 'utf-16le';
  return even > pairs * 0.9 ? 'utf-16be' : null;
}

const DELIMITERS: readonly Delimiter[] = [';', '\t', ',', '|'];
const LINES = 20;

/** The separator that divides the first lines most evenly; «;» where nothing divides them. */
export function detectDelimiter(text: string): Delimiter {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '').slice(0, LINES);
  const [header = ''] = lines;
  let best: { readonly delimiter: Delimiter; readonly score: number } = { delimiter: ';', score: 0 };
  for (const delimiter of DELIMITERS) {
    const wanted = countOutside(header, delimiter);
    if (wanted === 0) continue;
    const even = lines.filter((line) => countOutside(line, delimiter) === wanted).length / lines.length;
    const score = wanted * even * even;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function countOutside(line: string, delimiter: string): number {
  let quoted = false;
  let count = 0;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === delimiter && !quoted) count += 1;
  }
  return count;
}
