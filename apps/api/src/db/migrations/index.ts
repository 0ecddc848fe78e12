import { Migration20261121000000Spine } from './migration-20261121000000-spine.js';

/** In the order they run. A list and not a folder scan, so that what runs is what was compiled. */
export const migrations = [Migration20261121000000Spine] as const;
