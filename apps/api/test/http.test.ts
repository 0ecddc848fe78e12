import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from './harness/client.js';
import { type TestApi, startApi } from './harness/start-api.js';

const PDF = Buffer.from('%PDF-1.7 договор');

let t: TestApi;
beforeAll(async () => {
  const webFolder = await mkdtemp(path.join(tmpdir(), 'ortalyk-web-'));
  await mkdir(path.join(webFolder, 'assets'));
  await writeFile(path.join(webFolder, 'index.html'), '<!doctype html><div id="root"></div>');
  await writeFile(path.join(webFolder, 'assets', 'main-abc123.js'), 'export {};');
  t = await startApi({ webFolder });
});
afterAll(() => t.stop());

function upload(client: Client, file: { readonly name: string; readonly bytes: Buffer; readonly field?: string }, headers: Record<string, string> = client.headers()) {
  const head = `--XX\r\nContent-Disposition: form-data; name="${file.field ?? 'file'}"; filename="${file.name}"\r\nContent-Type: application/x-anything\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(head), file.bytes, Buffer.from('\r\n--XX--\r\n')]);
  return t.api.app.inject({ method: 'POST', url: '/files', payload, headers: { ...headers, 'content-type': 'multipart/form-data; boundary=XX' } });
}

describe('pages', () => {
  it('serve the entry document at / and at every path of the application, with a strict policy', async () => {
    for (const url of ['/', '/appeals/0190', '/settings/staff?page=2']) {
      const response = await t.api.app.inject({ url });
      expect(response.body).toContain('<div id="root">');
      expect(response.headers['cache-control']).toBe('no-cache');
      expect(response.headers['content-security-policy']).toContain("script-src 'self';");
      expect(response.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    }
  });

  it('let built assets be kept for ever and answer 404 for a missing one', async () => {
    expect((await t.api.app.inject({ url: '/assets/main-abc123.js' })).headers['cache-control']).toContain('immutable');
    expect((await t.api.app.inject({ url: '/assets/gone.js' })).statusCode).toBe(404);
    expect((await t.api.app.inject({ method: 'POST', url: '/appeals' })).statusCode).toBe(404);
  });
});

describe('text with a NUL, which the database keeps nowhere', () => {
  it('is taken without it instead of ending in a fault', async () => {
    const { data, errors } = await t.anybody().signIn('nobody\u0000', 'x\u0000');
    expect(errors).toBeUndefined();
    expect(data.signIn.problems).toMatchObject([{ code: 'wrongPassword' }]);
    const found = await (await t.as('operator')).ask<{ search: { hits: unknown[] } }>('query ($text: String!) { search(text: $text) { hits { matched } } }', { text: 'нет\u0000такого' });
    expect(found.search.hits).toEqual([]);
  });

  it('is refused in a sentence where it stands in the query itself or in a GET', async () => {
    const operator = await t.as('operator');
    const sentence = { message: expect.stringContaining('NUL') as string, extensions: { code: 'BAD_INPUT' } };
    const literal = await operator.send('{ appeals(filter: { number: "нет\\u0000" }) { nodes { id } } }');
    expect(literal.errors).toMatchObject([sentence]);
    const variables = encodeURIComponent(JSON.stringify({ number: '\u0000' }));
    const query = encodeURIComponent('query ($number: String!) { appeals(filter: { number: $number }) { nodes { id } } }');
    const headers = { ...operator.headers(), 'apollo-require-preflight': '1' };
    const got = await t.api.app.inject({ url: `/graphql?query=${query}&variables=${variables}`, headers });
    expect(got.json<{ errors: unknown }>().errors).toMatchObject([sentence]);
  });
});

describe('health', () => {
  it('says that the process lives and that it can serve', async () => {
    expect((await t.api.app.inject({ url: '/health' })).json()).toEqual({ status: 'ok' });
    const ready = await t.api.app.inject({ url: '/ready' });
    expect([ready.statusCode, ready.json()]).toEqual([200, { status: 'ready' }]);
  });

  it('is not ready while the database is away', async () => {
    const own = await startApi();
    await own.opened.close();
    const ready = await own.api.app.inject({ url: '/ready' });
    expect([ready.statusCode, ready.json()]).toEqual([503, { status: 'database unreachable' }]);
    await own.api.stop();
  });
});

describe('files', () => {
  it('are kept and given back as attachments under a safe name', async () => {
    const client = await t.as('operator');
    const response = await upload(client, { name: '../../Договор №5.pdf', bytes: PDF });
    expect(response.statusCode).toBe(201);
    const file = response.json<{ id: string }>();
    expect(file).toEqual({ id: file.id, name: 'Договор №5.pdf', mediaType: 'application/pdf', size: PDF.length });
    const got = await t.api.app.inject({ url: `/files/${file.id}`, headers: client.headers() });
    expect(got.rawPayload.equals(PDF)).toBe(true);
    expect(got.headers).toMatchObject({
      'content-type': 'application/pdf', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('Договор №5.pdf')}`,
    });
  });

  it.each([
    ['fileTypeRefused', { name: 'page.pdf', bytes: Buffer.from('<script>alert(1)</script>') }],
    ['fileTypeRefused', { name: 'picture.svg', bytes: Buffer.from('<svg/>') }],
    ['fileTypeRefused', { name: 'binary.txt', bytes: Buffer.from([0x41, 0, 0x42]) }],
    ['fileEmpty', { name: 'empty.pdf', bytes: Buffer.alloc(0) }],
    ['fileMissing', { name: 'x.pdf', bytes: PDF, field: 'other' }],
    ['fileTooLarge', { name: 'large.pdf', bytes: Buffer.concat([PDF, Buffer.alloc(20 * 1024 * 1024)]) }],
  ])('are refused with %s', async (code, file) => {
    const response = await upload(await t.as('operator'), file);
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ problems: [{ code, path: 'file' }] });
  });

  it('are taken from and given to nobody without session, token or permission', async () => {
    const client = await t.as('operator');
    const { id } = (await upload(client, { name: 'a.pdf', bytes: PDF })).json<{ id: string }>();
    const file = { name: 'a.pdf', bytes: PDF };
    expect((await upload(t.anybody(), file)).statusCode).toBe(401);
    expect((await upload(client, file, client.headers({ csrf: false }))).statusCode).toBe(403);
    expect((await upload(client, file, { ...client.headers(), origin: 'https://evil.example' })).statusCode).toBe(403);
    expect((await upload(await t.as('auditor'), file)).statusCode).toBe(403);
    expect((await t.api.app.inject({ url: `/files/${id}` })).statusCode).toBe(401);
    expect((await t.api.app.inject({ url: `/files/${client.staffId}`, headers: client.headers() })).statusCode).toBe(404);
  });
});
