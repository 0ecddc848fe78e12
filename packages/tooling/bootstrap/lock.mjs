import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { cache } from './paths.mjs';

const POLL_MS = 200;
// A lock whose owner has not managed to write its number is taken over after this long.
const NAMELESS_MS = 5000;

/** Runs `work` while no other process of this checkout holds the lock `name`; the lock of a process that has died is taken over. */
export function withLock(name, work) {
  const lock = path.join(cache, `${name}.lock`);
  mkdirSync(cache, { recursive: true });
  let told = false;
  while (!take(lock)) {
    if (!told) console.error(`Waiting for another run that is busy with the same (${name}) …`);
    told = true;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, POLL_MS);
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (isAbandoned(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function isAbandoned(lock) {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    if (owner === process.pid) return true;
    if (owner === 0) return Date.now() - statSync(lock).mtimeMs > NAMELESS_MS;
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
