import { texts as everyPage } from './every-page.js';
import { texts as peoplePages } from './people-pages.js';
import { texts as settingsPages } from './settings-pages.js';

/** Every text of the interface in this language, by namespace; for types and tests, the browser loads the parts. */
export const catalogue = { ...everyPage, ...peoplePages, ...settingsPages };
