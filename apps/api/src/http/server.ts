import { fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify, { type FastifyInstance } from 'fastify';
import type { OpenedOrm } from '../db/open-orm.js';
import { createApollo } from '../graphql/apollo.js';
import { apiSchema } from '../graphql/schema.js';
import { newReference, newRequestId } from '../platform/ids.js';
import type { Logger } from '../platform/logger.js';
import { type RequestScope, requestScope } from '../platform/request-scope.js';
import { exportRoutes } from './export/export-routes.js';
import { fileRoutes } from './file-routes.js';
import { securityHeaders } from './headers.js';
import { healthRoutes } from './health.js';
import { importRoutes } from './import-routes.js';
import { liveUpdates } from './live.js';
import { webPages } from './pages.js';
import { type Host, httpContext } from './request-context.js';
import { withoutNul } from './without-nul.js';

export interface ServerOptions {
  readonly host: Host;
  readonly opened: OpenedOrm;
  readonly webFolder: string;
  readonly trustProxy: boolean | number | string;
}

const REQUEST_TIMEOUT_MS = 60_000;
/** A calendar change of a large town confirms each of some sixty thousand promises by its id. */
const GRAPHQL_BODY_BYTES = 4 * 1024 * 1024;

/** The HTTP server with everything on one port, not listening yet. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { host } = options;
  const app = Fastify({
    logger: false, genReqId: newRequestId, trustProxy: trustOf(options.trustProxy), requestTimeout: REQUEST_TIMEOUT_MS, forceCloseConnections: 'idle',
  });
  observe(app, host.log);
  securityHeaders(app, { https: host.publicUrl?.startsWith('https:') ?? false });
  healthRoutes(app, options.opened);
  await fileRoutes(app, host);
  importRoutes(app, host);
  exportRoutes(app, host);
  const schema = apiSchema();
  const apollo = createApollo(schema, host.log);
  await apollo.start();
  app.route({
    method: ['GET', 'POST'], url: '/graphql', bodyLimit: GRAPHQL_BODY_BYTES,
    preHandler: async (request) => {
      request.body = withoutNul(request.body);
    },
    handler: fastifyApolloHandler(apollo, { context: (request, reply) => httpContext(host, request, reply) }),
  });
  liveUpdates(app, schema, host);
  await webPages(app, options.webFolder);
  app.addHook('onClose', () => apollo.stop());
  endIdleConnections(app);
  return app;
}

const IDLE_SWEEP_MS = 50;

/** A browser keeps its connection open after the answer; once the server is stopping, it is ended as soon as the answer is out. */
function endIdleConnections(app: FastifyInstance): void {
  app.addHook('preClose', async () => {
    const sweeper = setInterval(() => app.server.closeIdleConnections(), IDLE_SWEEP_MS);
    app.server.once('close', () => clearInterval(sweeper));
  });
}

/** A number is how many proxies stand in front of us. */
function trustOf(trusted: boolean | number | string): boolean | string | ((address: string, hop: number) => boolean) {
  return typeof trusted === 'number' ? (_address, hop) => hop < trusted : trusted;
}

/** One line a request, with its id, its operation and how many statements it sent; faults outside GraphQL are masked here. */
function observe(app: FastifyInstance, log: Logger): void {
  const scopes = new WeakMap<object, RequestScope>();
  app.addHook('onRequest', (request, _reply, done) => {
    const scope: RequestScope = { requestId: request.id, queries: 0 };
    scopes.set(request, scope);
    requestScope.run(scope, done);
  });
  app.addHook('onResponse', async (request, reply) => {
    const scope = scopes.get(request);
    log.info(
      {
        requestId: request.id, method: request.method, path: request.url.split('?')[0], status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10, operation: scope?.operation, queries: scope?.queries,
      },
      'request',
    );
  });
  app.setErrorHandler((error: { readonly statusCode?: number; readonly message: string }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.code(status).send({ errors: [{ message: error.message, extensions: { code: 'BAD_INPUT' } }] });
    const reference = newReference();
    log.error({ err: error, reference }, 'fault');
    return reply.code(status).send({ errors: [{ message: `Internal fault, reference ${reference}.`, extensions: { code: 'INTERNAL', reference } }] });
  });
}
