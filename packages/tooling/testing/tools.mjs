import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { root } from '../bootstrap/paths.mjs';

const limitMs = 20 * 60_000;

/** Path of a program of an installed package; a link in node_modules/.bin would need a shell on Windows. */
export function programOf(name, program = name, folder = root) {
  const manifest = path.join(folder, 'node_modules', name, 'package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  return path.join(path.dirname(manifest), typeof bin === 'string' ? bin : bin[program]);
}

/** Runs a Node program to its end and resolves to its exit status and everything it printed; `echo` shows it as it comes. */
export function runNode(args, { cwd = root, env = {}, echo = false } = {}) {
  // Results must not depend on the folder npm was called in.
  const { INIT_CWD: _, ...rest } = process.env;
  const child = spawn(process.execPath, args, { cwd, env: { ...rest, ...env }, stdio: ['ignore', 'pipe', 'pipe'], timeout: limitMs });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
      if (echo) process.stdout.write(text);
    });
  }
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ status: 1, output: error.message }));
    child.once('close', (status) => resolve({ status: status ?? 1, output }));
  });
}
