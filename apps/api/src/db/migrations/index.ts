import { Migration20261121000000Spine } from './migration-20261121000000-spine.js';
import { Migration20261121010000Standards } from './migration-20261121010000-standards.js';
import { Migration20261121020000Accounts } from './migration-20261121020000-accounts.js';

/** In the order they run. A list and not a folder scan, so that what runs is what was compiled. */
export const migrations = [Migration20261121000000Spine, Migration20261121010000Standards, Migration20261121020000Accounts] as const;
