import { intlMonthNames } from '../month-names.js';
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
export const months = intlMonthNames('en-GB');
