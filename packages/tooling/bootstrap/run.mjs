import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';

const watchParentMs = 500;

/** Runs a Node program with our standard streams, passes signals on to it and ends as it ended. */
export async function runToEnd(node, args, options) {
  const follow = new URL('follow-parent.mjs', import.meta.url).href;
  const env = { ...options.env, ORTALYK_LAUNCHER: String(process.pid) };
  const child = spawn(node, ['--import', follow, ...args], { ...options, env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
    process.on(signal, () => {
      // Ctrl-C in a terminal reaches the child without us; a second one would be taken for impatience.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  if (process.env.npm_lifecycle_event !== undefined) stopWithParent(child);
  const [code, signal] = await new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`${node} could not be started: ${error.message}`);
      resolve([1, null]);
    });
    child.once('close', (...ending) => resolve(ending));
  });
  process.exit(signal === null ? code : 128 + (signal === 'SIGINT' ? 2 : 15));
}

/** npm that is killed leaves its shell and its script running, and with them the port and the database: then the child is asked to stop. */
function stopWithParent(child) {
  const before = ancestors();
  const timer = setInterval(() => {
    if (ancestors() === before) return;
    clearInterval(timer);
    child.kill('SIGTERM');
  }, watchParentMs);
  timer.unref();
}

/** Numbers of our parent (often a shell) and, where the system tells, of its parent (npm). */
function ancestors() {
  const parent = process.ppid;
  try {
    const [, grandparent] = /\) \w (\d+) /.exec(readFileSync(`/proc/${parent}/stat`, 'utf8')) ?? [];
    return `${parent} ${grandparent}`;
  } catch {
    return `${parent}`;
  }
}
