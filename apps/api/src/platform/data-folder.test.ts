import { mkdtemp, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeDataFolder } from './data-folder.js';

describe('the data folder', () => {
  it('is made with what is missing above it, also twice', async () => {
    const folder = path.join(await mkdtemp(path.join(tmpdir(), 'ortalyk-data-')), 'a', 'b');
    await Promise.all([makeDataFolder(folder), makeDataFolder(folder)]);
    expect((await stat(folder)).isDirectory()).toBe(true);
  });

  it('is refused in one sentence where a file stands in the way', async () => {
    const file = path.join(await mkdtemp(path.join(tmpdir(), 'ortalyk-data-')), 'file');
    await writeFile(file, '');
    await expect(makeDataFolder(path.join(file, 'below'))).rejects.toThrow(/^The data folder .* cannot be made or is no folder \(E\w+\): choose another with ORTALYK_DATA\.$/);
  });
});
