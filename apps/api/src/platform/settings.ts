import { isIP } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { LOG_LEVELS } from './logger.js';

/** Everything the program is told from outside. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  /** Address people open, without a slash at the end; null: the host header decides. */
  readonly publicUrl: string | null;
  /** What Fastify's `trustProxy` takes. */
  readonly trustProxy: boolean | number | string;
  readonly dataFolder: string;
  readonly databaseUrl: string | null;
  readonly standard: string;
  /** Null: the demo town loads on a loopback host only. */
  readonly demo: boolean | null;
  readonly town: string | null;
  /** Sets that may not be committed are looked for here. */
  readonly sharedFolder: string;
  readonly logLevel: string;
  /** Days the contents of an imported file are kept after the import ended. */
  readonly importFileDays: number;
}

/** A setting is wrong; the message says which and what it may be. */
export class SettingsRefusal extends Error {
  override readonly name = 'SettingsRefusal';
}

const flag = (name: string) =>
  v.pipe(v.picklist(['0', '1', 'true', 'false'], `${name} must be 1 or 0.`), v.transform((text) => text === '1' || text === 'true'));

const PORT_SENTENCE = 'PORT must be a number from 0 to 65535 (0 takes any free port).';
const URL_SENTENCE = 'PUBLIC_URL must be an address like https://desk.example.kz, without a path.';
const DATABASE_SENTENCE = 'DATABASE_URL must be an address like postgresql://user:password@host:5432/database.';
const PROXY_SENTENCE = 'TRUST_PROXY must be 0, 1, a number of proxies, or addresses like 10.0.0.0/8,127.0.0.1.';
const DAYS_SENTENCE = 'ORTALYK_IMPORT_FILE_DAYS must be a number of days from 1 to 3650.';

const environment = v.object({
  HOST: v.optional(v.pipe(v.string(), v.regex(/^[\w.:-]+$/, 'HOST must be an address or a host name like 127.0.0.1.')), '127.0.0.1'),
  PORT: v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,5}$/, PORT_SENTENCE), v.transform(Number), v.maxValue(65_535, PORT_SENTENCE)), '4000'),
  PUBLIC_URL: v.optional(v.pipe(v.string(), v.check(isOrigin, URL_SENTENCE), v.transform((text) => new URL(text).origin))),
  TRUST_PROXY: v.optional(v.pipe(v.string(), v.check(areProxies, PROXY_SENTENCE), v.transform(proxyOf)), '0'),
  ORTALYK_DATA: v.optional(v.string()),
  DATABASE_URL: v.optional(v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\//, DATABASE_SENTENCE))),
  ORTALYK_STANDARD: v.optional(v.string(), 'alts'),
  ORTALYK_DEMO: v.optional(flag('ORTALYK_DEMO')),
  ORTALYK_TOWN: v.optional(v.picklist(['small', 'bench', 'large'], 'ORTALYK_TOWN must be small, bench or large.')),
  ORTALYK_IMPORT_FILE_DAYS: v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,4}$/, DAYS_SENTENCE), v.transform(Number), v.minValue(1, DAYS_SENTENCE), v.maxValue(3650, DAYS_SENTENCE)), '30'),
  ORTALYK_SHARED: v.optional(v.string(), '../shared'),
  LOG_LEVEL: v.optional(v.picklist(LOG_LEVELS, `LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}.`), 'info'),
});

export interface SettingsSource {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Values of `--standard` and `--town`, which win over the environment. */
  readonly standard?: string | undefined;
  readonly town?: string | undefined;
  readonly knownStandards: readonly string[];
}

/** Folder of the whole repository, whether this file runs from `src` or from `dist`. */
export const rootFolder = fileURLToPath(new URL('../../../../', import.meta.url));

/** Reads and checks every setting; throws `SettingsRefusal` with one sentence a wrong value. */
export function readSettings(source: SettingsSource): Settings {
  const given = { ...source.env, ...(source.standard && { ORTALYK_STANDARD: source.standard }), ...(source.town && { ORTALYK_TOWN: source.town }) };
  const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ''));
  const read = v.safeParse(environment, present);
  if (!read.success) throw new SettingsRefusal(read.issues.map((issue) => issue.message).join('\n'));
  const env = read.output;
  requireStandard(env.ORTALYK_STANDARD, source.knownStandards);
  return {
    host: env.HOST, port: env.PORT, publicUrl: env.PUBLIC_URL ?? null, trustProxy: env.TRUST_PROXY,
    dataFolder: env.ORTALYK_DATA === undefined ? path.join(rootFolder, '.data', env.ORTALYK_STANDARD) : fromCaller(env.ORTALYK_DATA, source.env),
    databaseUrl: env.DATABASE_URL ?? null, standard: env.ORTALYK_STANDARD, demo: env.ORTALYK_DEMO ?? null, town: env.ORTALYK_TOWN ?? null,
    sharedFolder: path.resolve(rootFolder, env.ORTALYK_SHARED), logLevel: env.LOG_LEVEL, importFileDays: env.ORTALYK_IMPORT_FILE_DAYS,
  };
}

/** A path as the person who typed it meant it: against the folder npm was called in. */
export function fromCaller(file: string, env: Readonly<Record<string, string | undefined>> = process.env): string {
  return path.resolve(env['INIT_CWD'] ?? process.cwd(), file);
}

/** True where only this machine can reach the address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\./.test(host);
}

function requireStandard(standard: string, known: readonly string[]): void {
  if (known.includes(standard)) return;
  throw new SettingsRefusal(`There is no standard «${standard}»; choose one of ${known.join(', ')} (ORTALYK_STANDARD or --standard).`);
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '' && url.username === '';
}

/** Ranges the server knows by a name. */
const NAMED_RANGES = ['loopback', 'linklocal', 'uniquelocal'];

/** What `proxyOf` and the server behind it understand: told here, or the server would only fail once everything else stands. */
function areProxies(text: string): boolean {
  return /^(\d+|true|false)$/.test(text) || text.split(',').every((one) => NAMED_RANGES.includes(one.trim()) || isAddressRange(one.trim()));
}

function isAddressRange(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= (family === 4 ? 32 : 128));
}

function proxyOf(text: string): boolean | number | string {
  if (text === '0' || text === 'false') return false;
  if (text === 'true') return true;
  return /^\d+$/.test(text) ? Number(text) : text;
}
