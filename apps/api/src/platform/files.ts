import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { newId } from './ids.js';

/** Largest upload, bytes. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

export interface StoredFile {
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** File contents by their hash, in the data folder; names and owners are rows of table `file`. */
export interface FileStore {
  /** Where the contents lie; a backup copies it. */
  readonly folder: string;
  /** Keeps the bytes; durable when the promise settles. The same bytes twice are stored once. */
  put(bytes: Buffer): Promise<StoredFile>;
  /** Keeps a stream of at most `maxBytes`; null where it is longer. Never holds it in memory. */
  putStream(source: AsyncIterable<Buffer>, maxBytes: number): Promise<StoredFile | null>;
  /** The contents as a stream, or null where they are missing. */
  open(sha256: string): Promise<Readable | null>;
  /** Takes the contents away; those that are not there are no fault. Whoever asks knows that nobody needs them. */
  remove(sha256: string): Promise<void>;
}

/** Opens the store under `dataFolder/files`. */
export async function openFiles(dataFolder: string): Promise<FileStore> {
  const folder = path.join(dataFolder, 'files');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const pathOf = (sha256: string): string => path.join(folder, sha256.slice(0, 2), sha256.slice(2));
  return {
    folder,
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const target = pathOf(sha256);
      if (!(await exists(target))) await writeDurably(target, bytes);
      return { sha256, sizeBytes: bytes.length };
    },
    putStream: (source, maxBytes) => keepStream(source, { folder, maxBytes, pathOf }),
    async open(sha256) {
      const file = pathOf(sha256);
      return (await exists(file)) ? createReadStream(file) : null;
    },
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
  };
}

async function writeDurably(target: string, bytes: Buffer): Promise<void> {
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  const draft = `${target}.${newId()}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, target).catch(async (error: unknown) => {
    await rm(draft, { force: true });
    throw error;
  });
}

interface KeepStream {
  readonly folder: string;
  readonly maxBytes: number;
  readonly pathOf: (sha256: string) => string;
}

async function keepStream(source: AsyncIterable<Buffer>, { folder, maxBytes, pathOf }: KeepStream): Promise<StoredFile | null> {
  const draft = path.join(folder, `draft.${newId()}`);
  const hash = createHash('sha256');
  let sizeBytes = 0;
  const handle = await open(draft, 'wx', 0o600);
  try {
    for await (const chunk of source) {
      sizeBytes += chunk.length;
      if (sizeBytes > maxBytes) return null;
      hash.update(chunk);
      await handle.write(chunk);
    }
    await handle.sync();
    const sha256 = hash.digest('hex');
    await mkdir(path.dirname(pathOf(sha256)), { recursive: true, mode: 0o700 });
    await rename(draft, pathOf(sha256));
    return { sha256, sizeBytes };
  } finally {
    await handle.close();
    await rm(draft, { force: true });
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(() => true, () => false);
}

/** A name safe to show and to save under: no folders, no control characters, at most 120 characters, never empty. */
export function safeFileName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = last.replaceAll(/[\p{C}<>:"|?*]/gu, '').replace(/^\.+/, '').trim();
  const dot = clean.lastIndexOf('.');
  const extension = dot > 0 ? clean.slice(dot).slice(0, 12) : '';
  const stem = dot > 0 ? clean.slice(0, dot) : clean;
  return `${stem.slice(0, 120 - extension.length) || 'file'}${extension}`;
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const SIGNATURES: readonly (readonly [mediaType: string, bytes: readonly number[], extension?: string])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['image/tiff', [0x4d, 0x4d, 0x00, 0x2a]],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', ZIP, '.docx'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ZIP, '.xlsx'],
];

/** Media type told by the bytes, not by what the browser claims; null where the kind is not accepted. */
export function sniffMediaType(bytes: Buffer, name: string): string | null {
  const lower = name.toLowerCase();
  for (const [mediaType, signature, extension] of SIGNATURES) {
    if (extension !== undefined && !lower.endsWith(extension)) continue;
    if (signature.every((byte, index) => bytes[index] === byte)) return mediaType;
  }
  return lower.endsWith('.txt') && isText(bytes) ? 'text/plain' : null;
}

function isText(bytes: Buffer): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
