import { createHash } from 'node:crypto';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { text as readText } from 'node:stream/consumers';
import yauzl from 'yauzl';
import { type BackupManifest, MANIFEST_NAME, parseManifest } from './manifest.js';
import { BackupRefusal } from './refusal.js';

/** The archive's parts by name, with the manifest already read. */
export interface OpenArchive {
  readonly manifest: BackupManifest;
  entry(name: string): Promise<Readable>;
  close(): void;
}

/** Opens an archive; throws `file` where it cannot be read and `not-a-backup` where it is something else. */
export async function openArchive(file: string): Promise<OpenArchive> {
  const zip = await yauzl.openPromise(file, { autoClose: false, lazyEntries: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new BackupRefusal('file', `There is no file ${file}.`);
    if (error.code === 'EACCES' || error.code === 'EISDIR') throw new BackupRefusal('file', `The file ${file} cannot be read.`, { cause: error });
    throw new BackupRefusal('not-a-backup', `${file} is no Ortalyk backup, or it was cut short.`, { cause: error });
  });
  try {
    const entries = new Map<string, yauzl.Entry>();
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    const open = async (name: string): Promise<Readable> => {
      const entry = entries.get(name);
      if (entry === undefined) throw new BackupRefusal('broken', `The backup is broken: its part ${name} is missing.`);
      return zip.openReadStreamPromise(entry);
    };
    if (!entries.has(MANIFEST_NAME)) throw new BackupRefusal('not-a-backup', `${file} is no Ortalyk backup: it has no manifest.`);
    return { manifest: parseManifest(await readText(await open(MANIFEST_NAME))), entry: open, close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error instanceof BackupRefusal ? error : new BackupRefusal('broken', `The backup ${file} is broken and cannot be read.`, { cause: error });
  }
}

/** Reads every part once and compares it with the manifest; throws `broken` naming the first that differs. Nothing is written. */
export async function verifyArchive(archive: OpenArchive): Promise<void> {
  const { tables, files } = archive.manifest;
  for (const part of [...tables, ...files]) {
    const hash = createHash('sha256');
    const listen = new Transform({ transform: (chunk: Buffer, _encoding, done) => { hash.update(chunk); done(); } });
    listen.resume();
    try {
      await pipeline(await archive.entry(part.entry), listen);
    } catch (error) {
      throw error instanceof BackupRefusal ? error : broken(part.entry);
    }
    if (hash.digest('hex') !== part.sha256) throw broken(part.entry);
  }
}

function broken(entry: string): BackupRefusal {
  return new BackupRefusal('broken', `The backup is broken: its part ${entry} does not have the contents it was made with. Nothing was changed.`);
}
