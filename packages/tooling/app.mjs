// Every npm script goes through here: `node packages/tooling/app.mjs <task> [-- arguments]`. Runs on the Node the machine happens to
// have (18 or newer) with nothing installed: brings the dependencies, finds the project's own Node, builds what is stale and hands over.
// Standard output belongs to the task; whatever happens before it is told on standard error.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { ensureInstalled } from './bootstrap/install.mjs';
import { findNode } from './bootstrap/node.mjs';
import { root } from './bootstrap/paths.mjs';
import { runToEnd } from './bootstrap/run.mjs';
import { staleSteps } from './build-steps.mjs';

const api = 'apps/api/dist/main.js';
const cli = 'apps/api/dist/cli/main.js';

/** What each task runs, which parts must be built before, and whether it works in the caller's folder. */
const tasks = {
  start: { file: api, build: ['contract', 'server', 'web'] },
  ortalyk: { file: cli, build: ['server'], inCallersFolder: true },
  bench: { file: cli, first: ['bench'], build: ['contract', 'server', 'web'] },
  dev: { file: 'packages/tooling/dev.mjs', build: ['contract', 'server'] },
  test: { file: 'packages/tooling/test.mjs', build: [] },
  check: { file: 'packages/tooling/test.mjs', first: ['--quick'], build: [] },
};

const [name = 'start', ...rest] = process.argv.slice(2);
const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
if (task === undefined) {
  console.error(`There is no task «${name}». Tasks: ${Object.keys(tasks).join(', ')}.`);
  process.exit(2);
}

ensureInstalled();
const node = findNode();
const env = { ...process.env, PATH: [path.dirname(node), path.join(root, 'node_modules', '.bin'), process.env.PATH].join(path.delimiter) };
const stale = staleSteps(task.build);
if (stale.length > 0) {
  const built = spawnSync(node, [path.join(root, 'packages/tooling/build.mjs'), ...stale], { cwd: root, env, stdio: ['ignore', 2, 2] });
  if (built.status !== 0) process.exit(1);
}
const cwd = task.inCallersFolder ? (process.env.INIT_CWD ?? process.cwd()) : root;
const words = rest[0] === '--' ? rest.slice(1) : rest;
await runToEnd(node, [path.join(root, task.file), ...(task.first ?? []), ...words], { cwd, env });
