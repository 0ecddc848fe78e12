import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fromCaller, isLoopback, readSettings, rootFolder } from './settings.js';

const knownStandards = ['alts', 'oek'];
const read = (env: Record<string, string> = {}, standard?: string) => readSettings({ env, standard, knownStandards });

describe('settings', () => {
  it('need nothing: a loopback host, port 4000, the АлТС standard in its own data folder', () => {
    expect(read()).toMatchObject({
      host: '127.0.0.1', port: 4000, publicUrl: null, trustProxy: false, standard: 'alts', dataFolder: path.join(rootFolder, '.data', 'alts'),
      databaseUrl: null, demo: null, logLevel: 'info', importFileDays: 30,
    });
  });

  it('take an empty variable for an absent one', () => {
    expect(read({ PORT: '', DATABASE_URL: '', ORTALYK_STANDARD: '' })).toEqual(read());
  });

  it('let --standard win over the environment, with its own data folder', () => {
    expect(read({ ORTALYK_STANDARD: 'alts' }, 'oek')).toMatchObject({ standard: 'oek', dataFolder: path.join(rootFolder, '.data', 'oek') });
  });

  it('read the public address without its slash, proxies as number or addresses, flags as 1 and 0', () => {
    expect(read({ PUBLIC_URL: 'https://desk.example.kz/', TRUST_PROXY: '1', ORTALYK_DEMO: '1' })).toMatchObject({ publicUrl: 'https://desk.example.kz', trustProxy: 1, demo: true });
    for (const given of ['10.0.0.0/8,127.0.0.1', 'loopback, fd00::/8', '::1']) expect(read({ TRUST_PROXY: given }).trustProxy).toBe(given);
  });

  it.each([
    ['PORT', '70000', 'PORT must be a number'],
    ['PORT', 'four', 'PORT must be a number'],
    ['HOST', 'no host', 'HOST must be an address'],
    ['PUBLIC_URL', 'desk.example.kz', 'PUBLIC_URL must be an address'],
    ['PUBLIC_URL', 'https://desk.example.kz/path', 'PUBLIC_URL must be an address'],
    ['TRUST_PROXY', '!', 'TRUST_PROXY must be'],
    ['TRUST_PROXY', 'nginx', 'TRUST_PROXY must be'],
    ['TRUST_PROXY', '999.1.1.1', 'TRUST_PROXY must be'],
    ['TRUST_PROXY', '10.0.0.0/33,127.0.0.1', 'TRUST_PROXY must be'],
    ['TRUST_PROXY', '10.0.0.1,', 'TRUST_PROXY must be'],
    ['TRUST_PROXY', 'true,10.0.0.1', 'TRUST_PROXY must be'],
    ['DATABASE_URL', 'mysql://x', 'DATABASE_URL must be an address'],
    ['ORTALYK_DEMO', 'yes', 'ORTALYK_DEMO must be 1 or 0'],
    ['ORTALYK_STANDARD', 'atls', 'There is no standard «atls»; choose one of alts, oek'],
    ['ORTALYK_TOWN', 'huge', 'ORTALYK_TOWN must be'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be one of'],
  ])('refuse %s=%s in a clear sentence', (name, value, sentence) => {
    expect(() => read({ [name]: value })).toThrow(sentence);
  });

  it('tell everything wrong at once', () => {
    expect(() => read({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT[^]*LOG_LEVEL/);
  });

  it('resolve paths against the folder the caller stood in', () => {
    expect(fromCaller('a/b.zip', { INIT_CWD: '/home/someone' })).toBe('/home/someone/a/b.zip');
    expect(fromCaller('/abs', { INIT_CWD: '/home/someone' })).toBe('/abs');
  });

  it('know a loopback host', () => {
    expect(['127.0.0.1', '127.5.5.5', 'localhost', '::1'].every(isLoopback)).toBe(true);
    expect(['0.0.0.0', '10.0.0.1', '::', 'desk.example.kz'].some(isLoopback)).toBe(false);
  });
});
