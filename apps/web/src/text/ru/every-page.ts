import access from './access.json';
import accounts from './accounts.json';
import appeals from './appeals.json';
import common from './common.json';
import documents from './documents.json';
import frontOffice from './frontOffice.json';
import operations from './operations.json';
import problems from './problems.json';
import process from './process.json';
import search from './search.json';
import shell from './shell.json';
import supervisor from './supervisor.json';
import time from './time.json';

/** Texts any page may need, by namespace. */
export const texts = { access, accounts, appeals, common, documents, frontOffice, operations, problems, process, search, shell, supervisor, time };
