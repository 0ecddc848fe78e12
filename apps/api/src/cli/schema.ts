import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { printApiSchema } from '../graphql/schema.js';
import { fromCaller, rootFolder } from '../platform/settings.js';
import { EXIT, type RunCommand, print, tell } from './command.js';

/** Where the contract is committed. */
export const contractFile = path.join(rootFolder, 'packages/contract/schema.graphql');

/** Writes the contract to its committed place or to a file; `-` prints it. */
export const schema: RunCommand = async (words, io) => {
  const { positionals } = parseArgs({ args: [...words], allowPositionals: true });
  const [file] = positionals;
  if (file === '-') {
    await print(io, printApiSchema().trimEnd());
    return EXIT.done;
  }
  const target = file === undefined ? contractFile : fromCaller(file, io.env);
  await writeFile(target, printApiSchema());
  tell(io, `Wrote ${target}.`);
  return EXIT.done;
};
