import { chmod, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import type { TownSignIn } from './db/copy-demo-town.js';
import { temporaryPassword } from './modules/staff/index.js';

/** A sign-in of the demo town with its password, which the database knows only as a hash. */
export interface DemoSignIn extends TownSignIn {
  readonly password: string;
}

const FILE = 'demo-sign-ins.json';

const fileSchema = v.array(v.object({ login: v.string(), fullName: v.string(), position: v.string(), office: v.string(), password: v.string() }));

/** Passwords made at random for this installation, one a login. */
export function withPasswords(): { passwordOf(login: string): string } {
  const made = new Map<string, string>();
  return {
    passwordOf(login) {
      const known = made.get(login) ?? temporaryPassword();
      made.set(login, known);
      return known;
    },
  };
}

/** Keeps the sign-ins in the data folder, readable by its owner alone. */
export async function writeSignIns(dataFolder: string, signIns: readonly DemoSignIn[]): Promise<void> {
  const target = path.join(dataFolder, FILE);
  const draft = `${target}.draft`;
  await writeFile(draft, `${JSON.stringify(signIns, null, 1)}\n`, { mode: 0o600 });
  // The mode above counts only for a new file.
  await chmod(draft, 0o600);
  await rename(draft, target);
}

/** The kept sign-ins; null where the file is gone or is not ours. */
export async function readSignIns(dataFolder: string): Promise<readonly DemoSignIn[] | null> {
  const text = await readFile(path.join(dataFolder, FILE), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    const read = v.safeParse(fileSchema, JSON.parse(text));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

/** A list to be read by a person: login, password, who it is. */
export function signInLines(signIns: readonly DemoSignIn[]): readonly string[] {
  const width = Math.max(...signIns.map(({ login }) => login.length));
  return ['Demo sign-ins (passwords made for this installation):', ...signIns.map(({ login, password, fullName, position, office }) => `  ${login.padEnd(width)}  ${password}  ${position}, ${office} — ${fullName}`)];
}
