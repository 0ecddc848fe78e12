import { isPermitted } from '@ortalyk/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import type { Actor, RequestContext } from '../graphql/context.js';
import { sameText } from '../graphql/guard.js';
import { MAX_IMPORT_BYTES, fileSentence, importById, isImportKind, rejectFile, removeUnused, startImport } from '../modules/imports/index.js';
import { isId } from '../platform/ids.js';
import { type Host, httpContext } from './request-context.js';

/** `POST /imports/KIND` begins an import with a file of any usual length; `GET /imports/ID/refused.csv` gives the refused rows back with their reasons. */
export function importRoutes(app: FastifyInstance, host: Host): void {
  app.post<{ Params: { kind: string } }>('/imports/:kind', async (request, reply) => {
    const ctx = await httpContext(host, request, reply);
    const actor = allowed(ctx, reply);
    if (actor === null) return reply;
    if (!ctx.caller.originAccepted || !sameText(actor.csrfToken, ctx.caller.csrfToken)) return refuse(reply, 403, 'FORBIDDEN');
    return upload({ ctx, actor }, request, reply);
  });
  app.get<{ Params: { id: string } }>('/imports/:id/refused.csv', async (request, reply) => {
    const ctx = await httpContext(host, request, reply);
    const actor = allowed(ctx, reply);
    if (actor === null) return reply;
    const run = isId(request.params.id) ? await importById(ctx.db, request.params.id) : null;
    if (run === null || run.fileRemovedAt !== null) return refuse(reply, 404, 'NOT_FOUND');
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${run.fileName.replace(/\.\w+$/, '')}-refused.csv`)}`)
      .header('cache-control', 'private, no-store')
      .send(Readable.from(rejectFile(ctx, run, actor.language)));
  });
}

function allowed(ctx: RequestContext, reply: FastifyReply): Actor | null {
  const { actor } = ctx;
  if (actor === null) void refuse(reply, 401, 'UNAUTHENTICATED');
  else if (actor.mustChangePassword || !isPermitted(actor.grants, 'imports:run')) void refuse(reply, 403, 'FORBIDDEN');
  else return actor;
  return null;
}

interface Upload {
  readonly ctx: RequestContext;
  readonly actor: Actor;
}

async function upload({ ctx, actor }: Upload, request: FastifyRequest<{ Params: { kind: string } }>, reply: FastifyReply): Promise<FastifyReply> {
  const { kind } = request.params;
  if (!isImportKind(kind)) return refuse(reply, 404, 'NOT_FOUND');
  const part = request.isMultipart() ? await request.file({ limits: { fileSize: MAX_IMPORT_BYTES } }) : undefined;
  if (part === undefined || part.fieldname !== 'file') return problem(reply, { code: 'fileMissing' });
  const stored = await ctx.files.putStream(part.file, MAX_IMPORT_BYTES);
  if (stored === null || part.file.truncated) return problem(reply, { code: 'fileTooLarge' });
  const started = await startImport({ db: ctx.db, files: ctx.files, now: ctx.now }, { kind, fileName: part.filename, ...stored, staffId: actor.staffId });
  if (started.ok) return reply.code(201).send({ id: started.value.importId });
  await removeUnused(ctx, { sha256: stored.sha256, id: null });
  const [first] = started.problems;
  const value = first?.params?.['value'];
  return problem(reply, { code: first?.code ?? 'fileUnreadable', message: fileSentence({ code: first?.code ?? 'fileUnreadable', value: value === undefined ? null : String(value) }, actor.language) });
}

const MESSAGES = { UNAUTHENTICATED: 'Sign in first.', FORBIDDEN: 'You have no permission for this.', NOT_FOUND: 'No such import, or its file was removed because its time was over.' } as const;

function refuse(reply: FastifyReply, status: number, code: keyof typeof MESSAGES): FastifyReply {
  return reply.code(status).send({ error: { code, message: MESSAGES[code] } });
}

function problem(reply: FastifyReply, { code, message }: { readonly code: string; readonly message?: string }): FastifyReply {
  return reply.code(400).send({ problems: [{ code, path: 'file', ...(message === undefined ? {} : { message }), ...(code === 'fileTooLarge' ? { params: { maxBytes: MAX_IMPORT_BYTES } } : {}) }] });
}
