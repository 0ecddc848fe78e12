import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { withLock } from './lock.mjs';
import { cache, root } from './paths.mjs';

const pnpm = 'pnpm@10.34.9';
// Lies inside node_modules, so that whoever deletes that folder deletes the stamp as well.
const stampFile = path.join(root, 'node_modules', '.ortalyk-stamp');

/** Brings the dependencies to what the lockfile says, unless they are. Ends the process with a sentence when that is impossible. */
export function ensureInstalled() {
  const stamp = dependencyStamp();
  if (readStamp() === stamp) return;
  withLock('install', () => {
    if (readStamp() === stamp) return;
    console.error('Installing dependencies (about a minute the first time) …');
    const environments = homeIsWritable() ? [ambient(), privateHome()] : [privateHome()];
    if (!environments.some(install)) {
      console.error('The dependencies could not be installed: see the messages above. The package registry must be reachable.');
      process.exit(1);
    }
    writeFileSync(stampFile, stamp);
  });
}

/** Changes when the lockfile, a manifest, the platform or the pinned pnpm changes. */
export function dependencyStamp() {
  const hash = createHash('sha256').update(`${pnpm} ${process.platform} ${process.arch}\n`);
  for (const file of manifests()) hash.update(`${file}\n`).update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

function manifests() {
  const workspaces = ['apps', 'packages'].flatMap((folder) =>
    readdirSync(path.join(root, folder)).map((name) => path.posix.join(folder, name, 'package.json')),
  );
  return ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...workspaces.sort()].filter((file) => existsSync(path.join(root, file)));
}

function readStamp() {
  return existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : undefined;
}

function install(env) {
  const words = ['--yes', pnpm, 'install', '--frozen-lockfile', '--prod=false', '--reporter=append-only', '--config.confirmModulesPurge=false'];
  const beside = path.join(path.dirname(process.env.npm_execpath ?? ''), 'npx-cli.js');
  const [command, args] = process.env.npm_execpath && existsSync(beside) ? [process.execPath, [beside, ...words]] : ['npx', words];
  const shell = command === 'npx' && process.platform === 'win32';
  return spawnSync(command, args, { cwd: root, env, shell, stdio: ['ignore', 2, 2] }).status === 0;
}

/** The caller's environment without what would make pnpm silent or leave the development tools out. */
function ambient() {
  const { NODE_ENV: _, npm_config_loglevel: __, ...env } = process.env;
  return { ...env, npm_config_update_notifier: 'false' };
}

/** For a home that is absent, read-only or spoilt: everything the installers keep goes below the project's own cache. */
function privateHome() {
  const home = path.join(cache, 'home');
  const inHome = (name) => path.join(home, name);
  mkdirSync(home, { recursive: true });
  return {
    ...ambient(),
    HOME: home,
    npm_config_cache: inHome('npm'),
    npm_config_store_dir: inHome('pnpm-store'),
    XDG_CACHE_HOME: inHome('cache'),
    XDG_CONFIG_HOME: inHome('config'),
    XDG_DATA_HOME: inHome('data'),
    XDG_STATE_HOME: inHome('state'),
  };
}

function homeIsWritable() {
  try {
    accessSync(os.homedir() || path.join(root, 'no-home'), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
