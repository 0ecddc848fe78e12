// `npm run dev`: recompiles, restarts the server and reloads the browser as files change. The web is served by Vite on its own port.
import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { root } from './bootstrap/paths.mjs';
import { serverProjects } from './build-steps.mjs';

const tool = (name, folder = '.') => path.join(root, folder, 'node_modules', '.bin', name);

const programs = [
  [tool('tsc'), ['-b', '--watch', '--preserveWatchOutput', ...serverProjects], root],
  [process.execPath, ['--watch-path=apps/api/dist', '--watch-preserve-output', 'apps/api/dist/main.js', ...process.argv.slice(2)], root],
  [tool('vite', 'apps/web'), [], path.join(root, 'apps/web')],
];

const children = programs.map(([command, args, cwd]) => spawn(command, args, { cwd, stdio: 'inherit' }));
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of children) child.kill(signal);
  });
}
