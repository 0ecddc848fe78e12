export { SEARCH_TABLES, type SearchDifference, rebuildSearch, searchLater, verifySearch } from './rebuild-search.js';
export { FoundListResolver } from './found-list.resolver.js';
export { SearchResolver } from './search.resolver.js';
