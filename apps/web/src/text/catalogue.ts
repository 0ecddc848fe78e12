import type { catalogue } from './ru/index.js';

/** The Russian catalogue is the model: the other two must have the same keys. */
export type Catalogue = typeof catalogue;

/** Names of the namespaces, one JSON file each in every language. */
export type Namespace = keyof Catalogue;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Catalogue;
  }
}
