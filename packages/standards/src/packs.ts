import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { refused, type Outcome } from '@ortalyk/domain';
import { nearestChoice } from './nearest.js';
import type { Pack } from './pack.js';
import { parsePack, type ParseContext } from './parse-pack.js';

const packsFolder = fileURLToPath(new URL('../data/packs/', import.meta.url));

/** Codes of the packs that ship with the product. */
export const packCodes: readonly string[] = ['alts', 'astanaenergosbyt', 'tyvaenergosbyt', 'oek', 'atomenergosbyt'];

function readJson(file: string): Outcome<unknown> {
  try {
    return { ok: true, value: JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) };
  } catch (error) {
    return refused({ code: 'pack.notJson', path: '', params: { file, value: basename(file), nearest: '', reason: error instanceof Error ? error.message : String(error) } });
  }
}

/** Reads a pack from one JSON file or from a folder whose files each hold some of its parts. */
export function readPack(source: string, context: ParseContext = {}): Outcome<Pack> {
  if (!existsSync(source)) {
    return refused({ code: 'pack.notFound', path: '', params: { file: source, value: source, nearest: nearestChoice(basename(source), packCodes) } });
  }
  if (!statSync(source).isDirectory()) {
    const json = readJson(source);
    return json.ok ? parsePack(json.value, source, context) : json;
  }
  const merged: Record<string, unknown> = {};
  const files = new Map<string, string>();
  const names = readdirSync(source).filter((entry) => entry.endsWith('.json')).toSorted();
  if (names.length === 0) return refused({ code: 'pack.emptyFolder', path: '', params: { file: source, value: basename(source), nearest: nearestChoice(basename(source), packCodes) } });
  for (const name of names) {
    const json = readJson(join(source, name));
    if (!json.ok) return json;
    if (typeof json.value !== 'object' || json.value === null || Array.isArray(json.value)) {
      return refused({ code: 'pack.shape', path: '', params: { file: join(source, name), value: JSON.stringify(json.value).slice(0, 40), nearest: 'Object' } });
    }
    for (const [key, value] of Object.entries(json.value)) {
      const earlier = files.get(key);
      if (earlier !== undefined) return refused({ code: 'pack.partTwice', path: key, params: { file: join(source, name), value: key, nearest: earlier } });
      merged[key] = value;
      files.set(key, join(source, name));
    }
  }
  const fileOf = (path: string): string => files.get(path.split('.')[0] ?? '') ?? source;
  return parsePack(merged, source, { ...context, fileOf });
}

const loaded = new Map<string, Pack>();

/** One of the shipped packs; an unknown code is refused with the nearest known one. */
export function loadPack(code: string): Outcome<Pack> {
  const known = loaded.get(code);
  if (known) return { ok: true, value: known };
  if (!packCodes.includes(code)) return refused({ code: 'pack.unknownCode', path: '', params: { file: code, value: code, nearest: nearestChoice(code, packCodes) } });
  const outcome = readPack(join(packsFolder, code));
  if (outcome.ok) loaded.set(code, outcome.value);
  return outcome;
}

/** A pack by code, by file or by folder: codes win over paths of the same name. */
export function openPack(source: string, context: ParseContext = {}): Outcome<Pack> {
  return packCodes.includes(source) || !/[./\\]/.test(source) ? loadPack(source) : readPack(source, context);
}
