import type { Language } from '@ortalyk/domain';
import { type GraphQLError, graphql } from 'graphql';
import type { RequestContext } from '../../graphql/context.js';
import { apiSchema } from '../../graphql/schema.js';
import type { ExportColumn, ExportList } from './export-lists.js';
import { wordOf } from './export-words.js';

/** The list's own query refuses the reader, or does not understand what is asked. */
export class ExportRefusal extends Error {
  override readonly name = 'ExportRefusal';
  readonly code: string;

  constructor(error: GraphQLError | undefined) {
    super(error?.message ?? 'The list cannot be read.');
    const code = error?.extensions['code'];
    this.code = typeof code === 'string' ? code : 'BAD_INPUT';
  }
}

type Row = Readonly<Record<string, unknown>>;

export interface ExportQuestion {
  readonly list: ExportList;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly language: Language;
  readonly timeZone: string;
}

/** Rows of a list as texts, page by page as whoever reads takes them. Throws `ExportRefusal`. */
export async function* exportRows(ctx: RequestContext, { list, variables, language, timeZone }: ExportQuestion): AsyncGenerator<readonly string[]> {
  const write = writer(language, timeZone);
  let after: string | null = null;
  do {
    const { data, errors } = await graphql({ schema: apiSchema(), source: list.query, contextValue: ctx, variableValues: { ...variables, after } });
    if (data == null || errors !== undefined) throw new ExportRefusal(errors?.[0]);
    const rows = (at(data, list.rows) ?? []) as readonly Row[];
    for (const row of rows) yield list.columns.map((column) => write(row, column));
    after = nextPlace(data, list, rows);
    ctx.loaders.clear();
  } while (after !== null);
}

function nextPlace(data: unknown, { rows: path }: ExportList, rows: readonly Row[]): string | null {
  // A list whose rows have cursors of their own ends with a page of none.
  if (!path.endsWith('.nodes')) return (rows.at(-1)?.['cursor'] as string | undefined) ?? null;
  const page = at(data, path.replace(/\.nodes$/, '.pageInfo')) as { readonly hasNextPage?: boolean; readonly endCursor?: string | null } | undefined;
  return page?.hasNextPage === true ? (page.endCursor ?? null) : null;
}

function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((part, key) => (typeof part === 'object' && part !== null ? (part as Row)[key] : undefined), value);
}

function writer(language: Language, timeZone: string): (row: Row, column: ExportColumn) => string {
  const time = new Intl.DateTimeFormat('ru-RU', { dateStyle: 'short', timeStyle: 'short', timeZone });
  return (row, { path, as }) => {
    const value = at(row, path);
    if (value === null || value === undefined) return '';
    if (as === 'label') return labelOf(value as Row, language);
    if (typeof as === 'object') return [value as string | readonly string[]].flat().map((code) => wordOf(as.words, code, language)).join(', ');
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    if (as === 'time') return time.format(new Date(text)).replace(',', '');
    return as === 'date' ? text.split('-').toReversed().join('.') : text;
  };
}

function labelOf(label: Row, language: Language): string {
  const text = label[language] ?? label['ru'];
  return typeof text === 'string' ? text : '';
}
