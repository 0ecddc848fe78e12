import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { openFiles, safeFileName, sniffMediaType } from './files.js';

const folder = await mkdtemp(path.join(tmpdir(), 'ortalyk-files-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the file store', () => {
  it('keeps the same bytes once, also when they come twice at a time, and leaves no drafts', async () => {
    const files = await openFiles(folder);
    const bytes = Buffer.from('справка');
    const [one, other] = await Promise.all([files.put(bytes), files.put(bytes)]);
    expect(other).toEqual(one);
    expect(one.sizeBytes).toBe(14);
    const stream = await files.open(one.sha256);
    expect(stream === null ? null : await text(stream)).toBe('справка');
    expect(await readdir(path.join(files.folder, one.sha256.slice(0, 2)))).toHaveLength(1);
    expect(await files.open('0'.repeat(64))).toBeNull();
  });
});

describe('file names', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\a\\Договор.pdf', 'Договор.pdf'],
    ['.htaccess', 'htaccess'],
    ['a\u202Efdp.exe', 'afdp.exe'],
    ['<b>"x".png', 'bx.png'],
    ['', 'file'],
    ['...', 'file'],
  ])('«%s» becomes «%s»', (given, safe) => {
    expect(safeFileName(given)).toBe(safe);
  });

  it('keep their extension when they are cut', () => {
    const cut = safeFileName(`${'я'.repeat(300)}.docx`);
    expect(cut).toHaveLength(120);
    expect(cut.endsWith('.docx')).toBe(true);
  });
});

describe('media types are told by the bytes', () => {
  const zip = Buffer.from([0x50, 0x4b, 3, 4, 0, 0]);
  it.each([
    ['application/pdf', Buffer.from('%PDF-1.4'), 'x.bin'],
    ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'x'],
    ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'x'],
    ['image/tiff', Buffer.from([0x49, 0x49, 0x2a, 0]), 'x'],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', zip, 'Письмо.DOCX'],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', zip, 'x.xlsx'],
    ['text/plain', Buffer.from('просто текст'), 'x.txt'],
    [null, zip, 'x.zip'],
    [null, Buffer.from('<html>'), 'x.html'],
    [null, Buffer.from([0xc3, 0x28]), 'x.txt'],
  ])('%s', (mediaType, bytes, name) => {
    expect(sniffMediaType(bytes, name)).toBe(mediaType);
  });
});
