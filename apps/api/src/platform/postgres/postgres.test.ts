import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type DatabaseConnection, dropDatabase, openDatabase, type OpenedDatabase } from './index.js';
import { isAlive } from './processes.js';

const CHILD = fileURLToPath(new URL('test-child.ts', import.meta.url));
const LIMIT_MS = 60_000;

let root: string;
let seed: string;
let folder: string;
let count = 0;
const opened: OpenedDatabase[] = [];
const children: ChildProcess[] = [];

/** One cluster is created and copied for each test: creating one costs two seconds. */
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'ortalyk-test-'));
  seed = path.join(root, 'seed');
  await (await openDatabase({ dataFolder: seed, durable: false })).stop();
}, LIMIT_MS);

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const database of opened.splice(0)) await database.stop();
  if (folder && existsSync(folder)) await (await openDatabase({ dataFolder: folder })).stop().catch(() => undefined);
}, LIMIT_MS);

afterAll(() => rm(root, { recursive: true, force: true }));

async function freshFolder(): Promise<string> {
  folder = path.join(root, `copy-${++count}`);
  await cp(seed, folder, { recursive: true, preserveTimestamps: true });
  return folder;
}
