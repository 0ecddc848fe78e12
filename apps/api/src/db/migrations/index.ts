import { Migration20261121000000Spine } from './migration-20261121000000-spine.js';
import { Migration20261121010000Standards } from './migration-20261121010000-standards.js';
import { Migration20261121020000Accounts } from './migration-20261121020000-accounts.js';
import { Migration20261122000000Snapshots } from './migration-20261122000000-snapshots.js';
import { Migration20261122005000AppealDue } from './migration-20261122005000-appeal-due.js';
import { Migration20261122010000LeanEvents } from './migration-20261122010000-lean-events.js';
import { Migration20261122020000Imports } from './migration-20261122020000-imports.js';
import { Migration20261122040000Customers } from './migration-20261122040000-customers.js';
import { Migration20261122050000CalendarRemoval } from './migration-20261122050000-calendar-removal.js';
import { Migration20261122090000Search } from './migration-20261122090000-search.js';
import { Migration20261122100000ImportFiles } from './migration-20261122100000-import-files.js';
import { Migration20261122110000UnfinishedWork } from './migration-20261122110000-unfinished-work.js';

/** In the order they run. A list and not a folder scan, so that what runs is what was compiled. */
export const migrations = [Migration20261121000000Spine, Migration20261121010000Standards, Migration20261121020000Accounts, Migration20261122000000Snapshots, Migration20261122005000AppealDue, Migration20261122010000LeanEvents, Migration20261122020000Imports, Migration20261122040000Customers, Migration20261122050000CalendarRemoval, Migration20261122090000Search, Migration20261122100000ImportFiles, Migration20261122110000UnfinishedWork] as const;
