import { afterEach, describe, expect, it, vi } from 'vitest';
import { MAX_FILE_BYTES, uploadFile } from './upload-file.js';

const answer = (status: number, body: unknown) => vi.stubGlobal('fetch', vi.fn(async () => new Response(JSON.stringify(body), { status })));
const file = (size = 3) => new File([new Uint8Array(size)], 'акт.pdf');

afterEach(() => vi.unstubAllGlobals());

describe('uploadFile', () => {
  it('does not send what the server would refuse for its size', async () => {
    answer(200, {});
    expect(await uploadFile(file(MAX_FILE_BYTES + 1))).toBe('tooBig');
    expect(fetch).not.toHaveBeenCalled();
  });

  it('tells size, type and everything else apart', async () => {
    answer(413, {});
    expect(await uploadFile(file())).toBe('tooBig');
    answer(415, {});
    expect(await uploadFile(file())).toBe('type');
    answer(500, {});
    expect(await uploadFile(file())).toBe('failed');
  });

  it('takes only a whole answer', async () => {
    answer(200, { id: 'f1', name: 'акт.pdf', size: 3, extra: 1 });
    expect(await uploadFile(file())).toEqual({ id: 'f1', name: 'акт.pdf', size: 3 });
    answer(200, { id: 'f1' });
    expect(await uploadFile(file())).toBe('failed');
  });
});
