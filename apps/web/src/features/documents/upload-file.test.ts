import { afterEach, describe, expect, it, vi } from 'vitest';
import { MAX_FILE_BYTES, uploadFile } from './upload-file.js';

const answer = (status: number, body: unknown) => vi.stubGlobal('fetch', vi.fn(async () => new Response(JSON.stringify(body), { status })));
const file = (size = 3, name = 'акт.PDF') => new File([new Uint8Array(size)], name);

afterEach(() => vi.unstubAllGlobals());

describe('uploadFile', () => {
  it('does not send what the server would refuse for its size or kind', async () => {
    answer(200, {});
    expect(await uploadFile(file(MAX_FILE_BYTES + 1))).toBe('fileTooLarge');
    expect(await uploadFile(file(0))).toBe('fileEmpty');
    expect(await uploadFile(file(3, 'вирус.exe'))).toBe('fileTypeRefused');
    expect(fetch).not.toHaveBeenCalled();
  });

  it('passes on the server’s reason and calls everything else a failure', async () => {
    answer(400, { problems: [{ code: 'fileTypeRefused', path: 'file' }] });
    expect(await uploadFile(file())).toBe('fileTypeRefused');
    answer(403, { error: { code: 'FORBIDDEN' } });
    expect(await uploadFile(file())).toBe('failed');
    vi.stubGlobal('fetch', vi.fn(async () => Promise.reject(new TypeError('offline'))));
    expect(await uploadFile(file())).toBe('failed');
  });

  it('takes only a whole answer', async () => {
    answer(201, { id: 'f1', name: 'акт.pdf', size: 3, extra: 1 });
    expect(await uploadFile(file())).toEqual({ id: 'f1', name: 'акт.pdf', size: 3 });
    answer(201, { id: 'f1' });
    expect(await uploadFile(file())).toBe('failed');
  });
});
