import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { root } from './paths.mjs';

const oldestMajor = 24;

/** Path of the Node the project runs on: the one installed with it, else the machine's if new enough. */
export function findNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const bundled = path.join(root, 'node_modules', `node-${system}-${process.arch}`, 'bin', program);
  // Running it once tells more than its presence: on Alpine, for example, it is there and does not start.
  if (spawnSync(bundled, ['--version'], { stdio: 'ignore' }).status === 0) return bundled;
  if (Number.parseInt(process.versions.node, 10) >= oldestMajor) return process.execPath;
  console.error(
    `There is no Node ${oldestMajor} for ${process.platform} ${process.arch} among the dependencies, and this one is ${process.version}. ` +
      `Install Node ${oldestMajor} or newer and try again.`,
  );
  process.exit(1);
}
