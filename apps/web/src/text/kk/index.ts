import type { Month } from 'date-fns';
import { kk } from 'date-fns/locale/kk';
import access from './access.json';
import accounts from './accounts.json';
import appeals from './appeals.json';
import calendars from './calendars.json';
import common from './common.json';
import documents from './documents.json';
import frontOffice from './frontOffice.json';
import problems from './problems.json';
import process from './process.json';
import settings from './settings.json';
import shell from './shell.json';
import standards from './standards.json';
import supervisor from './supervisor.json';
import time from './time.json';

/** Every text of the interface in this language, by namespace. */
export const catalogue = { access, accounts, appeals, calendars, common, documents, frontOffice, problems, process, settings, shell, standards, supervisor, time };

/** Month names as they stand after a day. */
export const months = Array.from({ length: 12 }, (_, month) => kk.localize.month(month as Month, { width: 'wide', context: 'formatting' }));
