import calendars from './calendars.json';
import imports from './imports.json';
import packages from './packages.json';
import settings from './settings.json';
import standards from './standards.json';

/** Texts of the settings alone, by namespace: an operator never loads them. */
export const texts = { calendars, imports, packages, settings, standards };
