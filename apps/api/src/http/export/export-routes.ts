import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { isPermitted } from '@ortalyk/domain';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { writeXlsxStream } from 'hucre/xlsx';
import { asTimestamp } from '../../db/pg-types.js';
import type { Actor, RequestContext } from '../../graphql/context.js';
import { csvLine } from '../../modules/imports/index.js';
import { editionInForce } from '../../modules/standards/index.js';
import { newId } from '../../platform/ids.js';
import { type Host, httpContext } from '../request-context.js';
import { EXPORT_LISTS, type ExportList } from './export-lists.js';
import { ExportRefusal, exportRows } from './export-rows.js';
import { limitExport } from './export-scope.js';
import { inLanguage } from './export-words.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface ExportRequest {
  readonly Params: { readonly file: string };
  readonly Querystring: { readonly variables?: string };
}

/** `GET /export/LIST.csv|xlsx?variables={…}` streams a list as its page shows it to this reader; every export is in the log. */
export function exportRoutes(app: FastifyInstance, host: Host): void {
  app.get<ExportRequest>('/export/:file', async (request, reply) => {
    const ctx = await httpContext(host, request, reply);
    const [name = '', format = ''] = request.params.file.split('.');
    const list = Object.hasOwn(EXPORT_LISTS, name) ? EXPORT_LISTS[name] : undefined;
    const variables = readVariables(request.query.variables ?? '{}');
    const { actor } = ctx;
    if (actor === null) return refuse(reply, 401, 'UNAUTHENTICATED');
    if (list === undefined || !['csv', 'xlsx'].includes(format)) return refuse(reply, 404, 'NOT_FOUND');
    if (variables === null) return refuse(reply, 400, 'BAD_INPUT');
    if (actor.mustChangePassword || (list.people !== null && !isPermitted(actor.grants, list.people.permission))) return refuse(reply, 403, 'FORBIDDEN');
    return send({ ctx, actor, list, name, format }, limitExport(ctx, list, variables), reply);
  });
}

interface Export {
  readonly ctx: RequestContext;
  readonly actor: Actor;
  readonly list: ExportList;
  readonly name: string;
  readonly format: string;
}

async function send({ ctx, actor, list, name, format }: Export, variables: Readonly<Record<string, unknown>>, reply: FastifyReply): Promise<FastifyReply> {
  const { timeZone } = await editionInForce(ctx.db, ctx.now);
  const rows = exportRows(ctx, { list, variables, language: actor.language, timeZone });
  let first: IteratorResult<readonly string[], void>;
  try {
    first = await rows.next();
  } catch (error) {
    if (!(error instanceof ExportRefusal)) throw error;
    return refuse(reply, error.code === 'FORBIDDEN' ? 403 : 400, error.code === 'FORBIDDEN' ? 'FORBIDDEN' : 'BAD_INPUT');
  }
  await ctx.db.rows(
    `insert into event (id, at, happened_at, actor_id, request_id, type, entity, entity_id, data) values ($1, $2, $2, $3, $4, 'listExported', 'staff', $3, $5::jsonb)`,
    [newId(ctx.now), asTimestamp(ctx.now), actor.staffId, ctx.requestId, JSON.stringify({ list: name, format, asked: Object.keys(variables) })]);
  const all = chained(first, rows);
  const headers = list.columns.map(({ header }) => inLanguage(header, actor.language));
  const title = inLanguage(list.title, actor.language);
  const body = format === 'csv' ? Readable.from(csv(headers, all)) : Readable.fromWeb(workbook(title, headers, all));
  return reply
    .header('content-type', format === 'csv' ? 'text/csv; charset=utf-8' : XLSX)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${title}.${format}`)}`)
    .header('cache-control', 'private, no-store')
    .send(body);
}

async function* chained(first: IteratorResult<readonly string[], void>, rest: AsyncGenerator<readonly string[]>): AsyncGenerator<readonly string[]> {
  if (first.done === true) return;
  yield first.value;
  yield* rest;
}

// The mark tells spreadsheets that it is UTF-8.
async function* csv(headers: readonly string[], rows: AsyncGenerator<readonly string[]>): AsyncGenerator<string> {
  yield `\ufeff${csvLine(headers)}`;
  for await (const row of rows) yield csvLine(row);
}

/** Every cell is a text: a workbook runs no formula that is not one. */
function workbook(title: string, headers: readonly string[], rows: AsyncGenerator<readonly string[]>): ReadableStream {
  return writeXlsxStream(mutable(rows), { name: title.slice(0, 31), columns: headers.map((header) => ({ header })) }) as ReadableStream;
}

async function* mutable(rows: AsyncGenerator<readonly string[]>): AsyncGenerator<string[]> {
  for await (const row of rows) yield [...row];
}

function readVariables(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}

const MESSAGES = { UNAUTHENTICATED: 'Sign in first.', FORBIDDEN: 'You have no permission for this.', NOT_FOUND: 'No such list.', BAD_INPUT: 'The filter is not understood.' } as const;

function refuse(reply: FastifyReply, status: number, code: keyof typeof MESSAGES): FastifyReply {
  return reply.code(status).send({ error: { code, message: MESSAGES[code] } });
}
