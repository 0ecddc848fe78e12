// `node packages/tooling/build.mjs [contract] [server] [web]`: builds the named steps that are stale, all of them without names.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { withLock } from './bootstrap/lock.mjs';
import { root } from './bootstrap/paths.mjs';
import { inputStamp, serverProjects, staleSteps, steps, writeStamp } from './build-steps.mjs';
import { programOf } from './testing/tools.mjs';

const recipes = {
  contract: () => run(['packages/contract/codegen/generate.mjs']),
  server: () => {
    const built = run([programOf('@typescript/native', 'tsc'), '-b', ...serverProjects]);
    serverProjects.forEach(pruneOutput);
    return built;
  },
  web: () => run([programOf('vite', 'vite', path.join(root, 'apps/web')), 'build', '--logLevel', 'warn'], path.join(root, 'apps/web')),
};

function run(args, cwd = root) {
  return spawnSync(process.execPath, args, { cwd, stdio: ['ignore', 2, 2] }).status === 0;
}

/** Removes what was built from a source that is gone: a deleted migration must not run from its old output. */
function pruneOutput(project) {
  const output = path.join(root, project, 'dist');
  if (!existsSync(output)) return;
  for (const entry of readdirSync(output, { recursive: true })) {
    const source = /^(.*?)(\.d\.ts|\.js|\.mjs)(\.map)?$/.exec(entry)?.[1];
    if (source === undefined) continue;
    const lives = ['.ts', '.tsx', '.mts'].some((extension) => existsSync(path.join(root, project, 'src', source + extension)));
    if (!lives) rmSync(path.join(output, entry), { force: true });
  }
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(steps, name));
if (unknown.length > 0) {
  console.error(`There is no build step «${unknown.join(', ')}». Steps: ${Object.keys(steps).join(', ')}.`);
  process.exit(2);
}

withLock('build', () => {
  for (const name of staleSteps(asked.length > 0 ? asked : Object.keys(steps))) {
    const startedAt = performance.now();
    const stamp = inputStamp(name);
    console.error(`Building ${steps[name].title} …`);
    if (!recipes[name]()) {
      console.error(`The ${steps[name].title} could not be built: see the messages above.`);
      process.exitCode = 1;
      return;
    }
    writeStamp(name, stamp);
    console.error(`  done in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  }
});
