import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { SettingsRefusal } from './settings.js';

/** Makes the data folder with what is missing above it; throws `SettingsRefusal` in one sentence where that is impossible. */
export async function makeDataFolder(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new SettingsRefusal(`The data folder ${folder} cannot be made or is no folder (${code}): choose another with ORTALYK_DATA.`, { cause: error });
  }
}

// One level at a time: Node's own recursive mkdir never ends in a file system that takes no new folders, such as /proc.
async function makeFolder(folder: string): Promise<void> {
  if (await stat(folder).then((found) => found.isDirectory(), () => false)) return;
  const parent = path.dirname(folder);
  if (parent !== folder) await makeFolder(parent);
  await mkdir(folder, { mode: 0o700 }).catch(async (error: unknown) => {
    // Another process may have made it at this very moment.
    if (!(await stat(folder).then((found) => found.isDirectory(), () => false))) throw error;
  });
}
