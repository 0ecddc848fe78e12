import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor, Caller, RequestContext, Services } from '../graphql/context.js';
import type { SessionCache } from '../modules/staff/index.js';
import { originAccepted } from './origin.js';
import { sessionCookie, sessionToken } from './session-cookie.js';

/** What requests of this server have in common. */
export interface Host extends Services {
  readonly orm: MikroORM;
  readonly publicUrl: string | null;
  readonly sessions: SessionCache;
}

/** A fresh context: own identity map, own loaders, one «now». */
export function contextFor(host: Omit<Host, 'sessions'>, request: { readonly requestId: string; readonly caller: Caller; readonly actor: Actor | null }): RequestContext {
  const { clock, db, files, push, log, orm } = host;
  let em: EntityManager | undefined;
  return {
    clock, db, files, push, log, ...request, now: clock.now(), loaders: new Map(),
    // Reading needs none, and most requests read.
    get em() {
      em ??= orm.em.fork();
      return em;
    },
  };
}

/** Context of an HTTP request: who asks, from where, and a way to give the session cookie. */
export async function httpContext(host: Host, request: FastifyRequest, reply: FastifyReply): Promise<RequestContext> {
  const caller = callerOf(host, request, reply);
  const actor = await host.sessions.actorOf(sessionToken(request.headers));
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
