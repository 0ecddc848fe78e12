import type { MikroORM } from '@mikro-orm/postgresql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor, Caller, RequestContext, Services } from '../graphql/context.js';
import { authenticate } from '../modules/staff/index.js';
import { originAccepted } from './origin.js';
import { sessionCookie, sessionToken } from './session-cookie.js';

/** What requests of this server have in common. */
export interface Host extends Services {
  readonly orm: MikroORM;
  readonly publicUrl: string | null;
}

/** A fresh context: own identity map, own loaders, one «now». */
export function contextFor(host: Host, request: { readonly requestId: string; readonly caller: Caller; readonly actor: Actor | null }): RequestContext {
  const { clock, db, files, push, log, orm } = host;
  return { clock, db, files, push, log, ...request, now: clock.now(), em: orm.em.fork(), loaders: new Map() };
}

/** Context of an HTTP request: who asks, from where, and a way to give the session cookie. */
export async function httpContext(host: Host, request: FastifyRequest, reply: FastifyReply): Promise<RequestContext> {
  const caller = callerOf(host, request, reply);
  const actor = await authenticate(host.db, sessionToken(request.headers), host.clock.now());
  return contextFor(host, { requestId: request.id, caller, actor });
}

function callerOf(host: Host, request: FastifyRequest, reply: FastifyReply): Caller {
  const token = request.headers['x-csrf-token'];
  return {
    address: request.ip,
    userAgent: request.headers['user-agent'] ?? null,
    originAccepted: originAccepted(request.headers, { publicUrl: host.publicUrl, host: request.host }),
    csrfToken: typeof token === 'string' ? token : null,
    setSession: (session) => void reply.header('set-cookie', sessionCookie(session, host.publicUrl?.startsWith('https:') ?? false)),
  };
}
