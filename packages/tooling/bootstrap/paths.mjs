import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root folder of the project. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** Folder of everything that can be thrown away and made again. */
export const cache = path.join(root, '.cache');
