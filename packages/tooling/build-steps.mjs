import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dependencyStamp } from './bootstrap/install.mjs';
import { cache, root } from './bootstrap/paths.mjs';

const libraries = ['packages/domain', 'packages/standards', 'packages/documents', 'packages/demo-town'];

/** TypeScript projects of the server in the order of their references; a package without a source yet is left out. */
export const serverProjects = [...libraries, 'apps/api'].filter((folder) => existsSync(path.join(root, folder, 'src')));

/** What is built, from which files, and a file that proves it is there. */
export const steps = {
  contract: {
    title: 'types of the GraphQL contract',
    inputs: ['packages/contract/schema.graphql', 'packages/contract/codegen', 'apps/web/src/**.graphql'],
    output: 'packages/contract/src/types.ts',
  },
  server: {
    title: 'server and packages',
    inputs: ['tsconfig.json', ...serverProjects.flatMap((folder) => [`${folder}/tsconfig.json`, `${folder}/src`, `${folder}/data`])],
    output: 'apps/api/dist/main.js',
  },
  web: {
    title: 'web application',
    inputs: ['apps/web/src', 'apps/web/public', 'apps/web/index.html', 'apps/web/vite.config.ts', 'packages/domain/src', 'packages/contract'],
    output: 'apps/web/dist/index.html',
  },
};

/** Of the named steps those whose inputs differ from what was built last, or whose output is gone. */
export function staleSteps(names) {
  return names.filter((name) => {
    const { output } = steps[name];
    return !existsSync(path.join(root, output)) || readStamp(name) !== inputStamp(name);
  });
}

/** Hash over names and contents of a step's inputs and over the installed dependencies. */
export function inputStamp(name) {
  const hash = createHash('sha256').update(dependencyStamp());
  for (const file of steps[name].inputs.flatMap(filesOf)) hash.update(`\n${file}\n`).update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

export function writeStamp(name, stamp) {
  mkdirSync(cache, { recursive: true });
  writeFileSync(stampFile(name), stamp);
}

function readStamp(name) {
  return existsSync(stampFile(name)) ? readFileSync(stampFile(name), 'utf8') : undefined;
}

function stampFile(name) {
  return path.join(cache, `${name}.stamp`);
}

const made = /(^|\/)(node_modules|dist|dist-types|\.cache)(\/|$)|\.generated\.ts$|packages\/contract\/src\//;

/** `folder/**.ext` names the files of one kind below a folder. */
function filesOf(input) {
  const [start, extension = ''] = input.split('/**');
  return walk(start).filter((file) => file.endsWith(extension) && !made.test(file));
}

function walk(start) {
  const entry = path.join(root, start);
  if (!existsSync(entry)) return [];
  let names;
  try {
    names = readdirSync(entry, { withFileTypes: true });
  } catch {
    return [start];
  }
  return names
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((each) => {
      const file = path.posix.join(start, each.name);
      if (made.test(file)) return [];
      return each.isDirectory() ? walk(file) : [file];
    });
}
