import multipart from '@fastify/multipart';
import { isPermitted } from '@ortalyk/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor, RequestContext } from '../graphql/context.js';
import { sameText } from '../graphql/guard.js';
import { asTimestamp } from '../db/pg-types.js';
import { MAX_FILE_BYTES, safeFileName, sniffMediaType } from '../platform/files.js';
import { isId, newId } from '../platform/ids.js';
import { type Host, httpContext } from './request-context.js';

/** Problems of an upload, under the field `file`. */
export const fileProblemCodes = ['fileMissing', 'fileEmpty', 'fileTooLarge', 'fileTypeRefused'] as const;
type FileProblem = (typeof fileProblemCodes)[number];

/** `POST /files` keeps a file and answers with its id; `GET /files/:id` gives it back as an attachment. */
export async function fileRoutes(app: FastifyInstance, host: Host): Promise<void> {
  await app.register(multipart, { limits: { fileSize: MAX_FILE_BYTES, files: 1, fields: 5 } });
  app.post('/files', async (request, reply) => {
    const ctx = await httpContext(host, request, reply);
    const actor = allowed(ctx, reply, ['documents:register', 'process:work', 'appeals:register']);
    if (actor === null) return reply;
    if (!ctx.caller.originAccepted || !sameText(actor.csrfToken, ctx.caller.csrfToken)) return refuse(reply, 403, 'FORBIDDEN');
    return upload(ctx, actor, request, reply);
  });
  app.get<{ Params: { id: string } }>('/files/:id', async (request, reply) => {
    const ctx = await httpContext(host, request, reply);
    return allowed(ctx, reply, ['documents:read']) === null ? reply : download(ctx, request.params.id, reply);
  });
}

function allowed(ctx: RequestContext, reply: FastifyReply, permissions: readonly Parameters<typeof isPermitted>[1][]): Actor | null {
  const { actor } = ctx;
  if (actor === null) void refuse(reply, 401, 'UNAUTHENTICATED');
  else if (actor.mustChangePassword || !permissions.some((one) => isPermitted(actor.grants, one))) void refuse(reply, 403, 'FORBIDDEN');
  else return actor;
  return null;
}

async function upload(ctx: RequestContext, actor: Actor, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const part = request.isMultipart() ? await request.file() : undefined;
  if (part === undefined || part.fieldname !== 'file') return problem(reply, 'fileMissing');
  const bytes = await part.toBuffer().catch(() => null);
  if (bytes === null || part.file.truncated) return problem(reply, 'fileTooLarge');
  if (bytes.length === 0) return problem(reply, 'fileEmpty');
  const name = safeFileName(part.filename);
  const mediaType = sniffMediaType(bytes, name);
  if (mediaType === null) return problem(reply, 'fileTypeRefused');
  const stored = await ctx.files.put(bytes);
  const id = newId(ctx.now);
  await ctx.db.rows(`insert into file (id, created_at, sha256, name, media_type, size_bytes, uploaded_by) values ($1, $2, $3, $4, $5, $6, $7)`, [
    id, asTimestamp(ctx.now), stored.sha256, name, mediaType, stored.sizeBytes, actor.staffId,
  ]);
  return reply.code(201).send({ id, name, mediaType, size: stored.sizeBytes });
}

interface FileRow {
  readonly sha256: string;
  readonly name: string;
  readonly media_type: string;
  readonly size_bytes: number;
}

async function download(ctx: RequestContext, id: string, reply: FastifyReply): Promise<FastifyReply> {
  const file = isId(id) ? await ctx.db.row<FileRow>(`select sha256, name, media_type, size_bytes from file where id = $1`, [id]) : null;
  const contents = file === null ? null : await ctx.files.open(file.sha256);
  if (file === null || contents === null) return refuse(reply, 404, 'NOT_FOUND');
  return reply
    .header('content-type', file.media_type)
    .header('content-length', file.size_bytes)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'private, no-store')
    .send(contents);
}

const MESSAGES = { UNAUTHENTICATED: 'Sign in first.', FORBIDDEN: 'You have no permission for this.', NOT_FOUND: 'No such file.' } as const;

function refuse(reply: FastifyReply, status: number, code: keyof typeof MESSAGES): FastifyReply {
  return reply.code(status).send({ error: { code, message: MESSAGES[code] } });
}

function problem(reply: FastifyReply, code: FileProblem): FastifyReply {
  return reply.code(400).send({ problems: [{ code, path: 'file', ...(code === 'fileTooLarge' ? { params: { maxBytes: MAX_FILE_BYTES } } : {}) }] });
}
