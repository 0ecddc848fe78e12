/** Lists the server exports. */
export type ExportName = 'appeals' | 'work' | 'contracts' | 'accounts' | 'houses' | 'duplicates';

/** Where a list is downloaded, with the same variables its page asks with. */
export function exportHref(name: ExportName, format: 'csv' | 'xlsx', variables: object): string {
  const { first: _first, after: _after, ...asked } = variables as Readonly<Record<string, unknown>>;
  return `/export/${name}.${format}?variables=${encodeURIComponent(JSON.stringify(asked))}`;
}
