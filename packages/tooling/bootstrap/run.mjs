import { spawn } from 'node:child_process';
import process from 'node:process';

const watchParentMs = 500;

/** Runs a program with our standard streams, passes signals on to it and ends as it ended. */
export async function runToEnd(command, args, options) {
  const child = spawn(command, args, { ...options, stdio: 'inherit' });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
    process.on(signal, () => {
      // Ctrl-C in a terminal reaches the child without us; a second one would be taken for impatience.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  if (process.env.npm_lifecycle_event !== undefined) stopWithParent(child);
  const [code, signal] = await new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      resolve([1, null]);
    });
    child.once('close', (...ending) => resolve(ending));
  });
  process.exit(signal === null ? code : 128 + (signal === 'SIGINT' ? 2 : 15));
}

/** npm that is killed leaves its script running, and with it the port and the database: then the child is asked to stop. */
function stopWithParent(child) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    child.kill('SIGTERM');
  }, watchParentMs);
}
