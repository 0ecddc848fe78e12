import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { cache, root } from '../bootstrap/paths.mjs';
import { findChromium } from '../chromium.mjs';
import { ofCheck, ofPlaywright, ofVitest } from './results.mjs';
import { programOf, runNode } from './tools.mjs';

const reports = path.join(cache, 'reports');
const tooling = 'packages/tooling';

/** Everything else needs what these build. */
export function buildSuite(steps) {
  return check('build', [`${tooling}/build.mjs`, ...steps], { echo: true });
}

/** Checks of the text itself. */
export function staticSuites() {
  const tsc = programOf('@typescript/native', 'tsc');
  // The web stands on the contract's types, which only a build with references makes.
  const project = (file) => check(`types ${file}`, file === 'apps/web/tsconfig.json' ? [tsc, '--build', file] : [tsc, '--noEmit', '--project', file]);
  const cruise = ['--config', `${tooling}/dependency-cruiser.cjs`, '--output-type', 'err', 'apps', 'packages'];
  return [
    ...typeProjects().map(project),
    check('lint', [programOf('oxlint'), '--config', `${tooling}/oxlint.json`, '--type-aware', '--deny-warnings', '.']),
    check('import directions', [programOf('dependency-cruiser', 'depcruise'), ...cruise]),
    check('dead code', [programOf('knip'), '--config', `${tooling}/knip.json`, '--no-progress', '--no-config-hints', '--exclude', 'types,enumMembers']),
  ];
}

/** Projects that are checked but not built; those of the server were checked by the build. */
function typeProjects() {
  const harnesses = workspaces().map((folder) => `${folder}/tsconfig.test.json`);
  return ['apps/web/tsconfig.json', 'apps/e2e/tsconfig.json', `${tooling}/tsconfig.json`, ...harnesses].filter(
    (file) => existsSync(path.join(root, file)) && holds(path.dirname(file), /\.tsx?$/),
  );
}

/** One run of Vitest for each workspace that has tests, under its own configuration if it has one. */
export function unitSuites() {
  const tested = workspaces().filter((folder) => folder !== 'apps/e2e' && holds(folder, /\.test\.(tsx?|mjs)$/));
  // The server's tests take longest and need a database: they come last.
  return [...tested.filter((folder) => folder !== 'apps/api'), ...tested.filter((folder) => folder === 'apps/api')].map(vitest);
}

function vitest(folder) {
  const report = path.join(reports, `${folder.replace('/', '-')}.json`);
  const own = existsSync(path.join(root, folder, 'vitest.config.ts'));
  const config = own ? [] : ['--root', '.', '--config', path.join(root, tooling, 'vitest.config.ts')];
  const program = programOf('vitest', 'vitest', path.join(root, own ? folder : tooling));
  const args = [program, 'run', ...config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return { name: `tests ${folder}`, run: () => reported(report, () => runNode(args, { cwd: path.join(root, folder) }), ofVitest) };
}

export function browserSuite() {
  return {
    name: 'browser tests',
    run: async () => {
      let chromium;
      try {
        chromium = await findChromium();
      } catch (error) {
        return { ...ofCheck({ status: 1 }), output: error.message, problems: [error.message] };
      }
      const report = path.join(reports, 'browser.json');
      const env = { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report, FORCE_COLOR: '0' };
      return reported(report, () => runNode([programOf('@playwright/test', 'playwright'), 'test', '--reporter=list,json'], { env }), ofPlaywright);
    },
  };
}

function check(name, args, options) {
  return {
    name,
    run: async () => {
      const ended = await runNode(args, options);
      return { ...ofCheck(ended), output: options?.echo ? '' : ended.output };
    },
  };
}

async function reported(file, run, read) {
  mkdirSync(reports, { recursive: true });
  rmSync(file, { force: true });
  const ended = await run();
  return { ...read(file, ended), output: ended.output };
}

function workspaces() {
  return ['apps', 'packages'].flatMap((group) =>
    readdirSync(path.join(root, group), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [`${group}/${entry.name}`] : [])),
  );
}

/** Whether a folder has a file of its own whose name matches. */
function holds(folder, pattern) {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).some((entry) => {
    if (!entry.isDirectory()) return pattern.test(entry.name);
    return !/^(node_modules|dist|dist-types)$/.test(entry.name) && holds(path.join(folder, entry.name), pattern);
  });
}
