import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { type Readable, Transform } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import yazl from 'yazl';

export interface WrittenEntry {
  readonly entry: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A zip archive that appears under its name only when it is whole. */
export class ArchiveWriter {
  readonly #target: string;
  readonly #draft: string;
  readonly #zip = new yazl.ZipFile();
  readonly #written: Promise<void>;

  constructor(target: string, draftMark: string) {
    this.#target = target;
    this.#draft = `${target}.${draftMark}.partial`;
    // Personal data: nobody but the owner may read it.
    this.#written = pipeline(this.#zip.outputStream, createWriteStream(this.#draft, { flags: 'wx', mode: 0o600 }));
    this.#written.catch(() => undefined);
    // A failing source ends the archive; whoever adds the entry is told by its own stream.
    this.#zip.on('error', (error: Error) => (this.#zip.outputStream as Readable).destroy(error));
  }

  /** Adds one entry of unknown size and waits until it is in the archive; a failing disk fails it too. */
  async add(entry: string, source: Readable): Promise<WrittenEntry> {
    const hash = createHash('sha256');
    let bytes = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        bytes += chunk.length;
        done(null, chunk);
      },
    });
    source.on('error', (error) => measure.destroy(error));
    source.pipe(measure);
    this.#zip.addReadStream(measure, entry, { compress: true, compressionLevel: 3, mode: 0o600 });
    await Promise.race([finished(measure), this.#written.then(() => Promise.reject(new Error('the archive ended early')))]);
    return { entry, bytes, sha256: hash.digest('hex') };
  }

  /** Adds the last entry, makes the archive durable and gives it its name. */
  async finish(lastEntry: string, text: string): Promise<void> {
    this.#zip.addBuffer(Buffer.from(text), lastEntry, { mode: 0o600 });
    this.#zip.end();
    await this.#written;
    const handle = await open(this.#draft, 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(this.#draft, this.#target);
  }

  /** Leaves nothing behind. */
  async abandon(): Promise<void> {
    (this.#zip.outputStream as Readable).destroy();
    await this.#written.catch(() => undefined);
    await rm(this.#draft, { force: true });
  }
}
