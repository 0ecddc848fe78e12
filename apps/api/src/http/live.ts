import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { type Context as WsContext, CloseCode, GRAPHQL_TRANSPORT_WS_PROTOCOL, type SubscribePayload } from 'graphql-ws';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import {
  type ExecutionArgs, type FormattedExecutionResult, GraphQLError, type GraphQLFormattedError, type GraphQLSchema, OperationTypeNode, getOperationAST, parse, specifiedRules, validate,
} from 'graphql';
import { type WebSocket, WebSocketServer } from 'ws';
import { limitRules, parseLimits } from '../graphql/apollo.js';
import type { Caller, RequestContext } from '../graphql/context.js';
import { sameText } from '../graphql/guard.js';
import { maskErrors } from '../graphql/mask-errors.js';
import { authenticate } from '../modules/staff/index.js';
import { newRequestId } from '../platform/ids.js';
import { originAccepted } from './origin.js';
import { type Host, contextFor } from './request-context.js';
import { sessionToken } from './session-cookie.js';

const SWEEP_MS = 30_000;
const MAX_MESSAGE_BYTES = 100_000;

/** graphql-ws says «or undefined» where GraphQL leaves out. */
interface WsResult {
  readonly errors?: readonly GraphQLError[] | undefined;
}

type Connection = WsContext<Record<string, unknown> | undefined, Extra>;

/** Sockets of people watching; a session's sockets close the moment it ends, on whatever node it ended. */
export class LiveSockets {
  readonly #bySession = new Map<string, Set<WebSocket>>();
  readonly #host: Host;
  readonly #unlisten: () => void;
  readonly #sweeper: NodeJS.Timeout;

  constructor(host: Host) {
    this.#host = host;
    const sweep = (): void => void this.sweep().catch(() => undefined);
    const stops = [host.push.listen('sessionEnded', (sessionId) => this.#end(sessionId)), host.push.listenForGaps(sweep)];
    this.#unlisten = () => stops.forEach((stop) => stop());
    // A session also ends by time alone.
    this.#sweeper = setInterval(sweep, SWEEP_MS);
    this.#sweeper.unref();
  }

  add(sessionId: string, socket: WebSocket): void {
    const sockets = this.#bySession.get(sessionId) ?? new Set();
    this.#bySession.set(sessionId, sockets.add(socket));
    socket.once('close', () => {
      sockets.delete(socket);
      if (sockets.size === 0) this.#bySession.delete(sessionId);
    });
  }

  /** Closes sockets whose session is over. */
  async sweep(): Promise<void> {
    const known = [...this.#bySession.keys()];
    if (known.length === 0) return;
    const alive = await this.#host.db.rows<{ id: string }>(
      `select s.id from session s join staff p on p.id = s.staff_id
       where s.id = any($1) and s.revoked_at is null and s.expires_at > $2 and p.deactivated_at is null`,
      [known, new Date(this.#host.clock.now()).toISOString()],
    );
    const living = new Set(alive.map(({ id }) => id));
    for (const sessionId of known) if (!living.has(sessionId)) this.#end(sessionId);
  }

  stop(): void {
    this.#unlisten();
    clearInterval(this.#sweeper);
  }

  #end(sessionId: string): void {
    for (const socket of this.#bySession.get(sessionId) ?? []) socket.close(CloseCode.Unauthorized, 'Unauthorized');
  }
}

/** Subscriptions over WebSocket on the path of the API, behind the checks of Origin, session and token. */
export function liveUpdates(app: FastifyInstance, schema: GraphQLSchema, host: Host): void {
  const sockets = new LiveSockets(host);
  const server = new WebSocketServer({
    noServer: true, maxPayload: MAX_MESSAGE_BYTES,
    handleProtocols: (names) => names.has(GRAPHQL_TRANSPORT_WS_PROTOCOL) && GRAPHQL_TRANSPORT_WS_PROTOCOL,
  });
  const mask = maskErrors(host.log);
  const subscriptions = useServer<Record<string, unknown> | undefined>(
    {
      schema,
      connectionInitWaitTimeout: 5_000,
      onConnect: (connection) => admit(host, sockets, connection),
      onSubscribe: subscriptionReader(schema, host),
      onError: (_connection, _id, _payload, errors) => errors.map((error) => masked(mask, error)),
      onNext: (...[, , , , result]) => maskedResult(mask, result),
    },
    server,
  );
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    if (request.url?.split('?')[0] !== '/graphql') return refuseUpgrade(socket, '404 Not Found');
    if (!originAccepted(request.headers, { publicUrl: host.publicUrl, host: request.headers.host ?? '' })) return refuseUpgrade(socket, '403 Forbidden');
    server.handleUpgrade(request, socket, head, (accepted) => server.emit('connection', accepted, request));
  };
  app.server.on('upgrade', upgrade);
  // Fastify waits for open connections before it is closed, and a WebSocket never ends by itself.
  app.addHook('preClose', async () => {
    app.server.off('upgrade', upgrade);
    sockets.stop();
    await subscriptions.dispose();
    for (const client of server.clients) client.terminate();
  });
}

async function admit(host: Host, sockets: LiveSockets, connection: Connection): Promise<boolean> {
  const { actor, caller } = await connectionContext(host, connection);
  const { socket } = connection.extra;
  if (actor === null) {
    socket.close(CloseCode.Unauthorized, 'Unauthorized');
    return false;
  }
  if (!sameText(actor.csrfToken, caller.csrfToken)) return false;
  sockets.add(actor.sessionId, socket);
  return true;
}

/** Reads a subscription under the same limits Apollo keeps; its context is made anew, with the grants of this moment. */
function subscriptionReader(schema: GraphQLSchema, host: Host) {
  const rules = [...specifiedRules, ...limitRules()];
  return async (connection: Connection, _id: string, payload: SubscribePayload): Promise<ExecutionArgs | readonly GraphQLError[]> => {
    try {
      const document = parse(payload.query, parseLimits);
      const errors = validate(schema, document, rules);
      if (errors.length > 0) return errors;
      const operation = getOperationAST(document, payload.operationName)?.operation;
      if (operation !== OperationTypeNode.SUBSCRIPTION) return [badInput('Only subscriptions come over the WebSocket.')];
      const contextValue = await connectionContext(host, connection);
      return { schema, document, contextValue, variableValues: payload.variables ?? {}, operationName: payload.operationName ?? null };
    } catch (error) {
      return [error instanceof GraphQLError ? error : badInput('The request cannot be read.')];
    }
  };
}

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_INPUT' } });
}

function masked(mask: ReturnType<typeof maskErrors>, error: GraphQLError): GraphQLFormattedError {
  const formatted = error.toJSON();
  const code = formatted.extensions?.['code'] ?? (error.originalError === undefined ? 'GRAPHQL_VALIDATION_FAILED' : 'INTERNAL_SERVER_ERROR');
  return mask({ ...formatted, extensions: { ...formatted.extensions, code } }, error);
}

function maskedResult(mask: ReturnType<typeof maskErrors>, result: WsResult): FormattedExecutionResult {
  const { errors, ...rest } = result;
  const shown = rest as FormattedExecutionResult;
  return errors === undefined ? shown : { ...shown, errors: errors.map((error) => masked(mask, error)) };
}

function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

async function connectionContext(host: Host, connection: Connection): Promise<RequestContext> {
  const { request } = connection.extra;
  const actor = await authenticate(host.db, sessionToken(request.headers), host.clock.now());
  const token = connection.connectionParams?.['csrfToken'];
  const caller: Caller = {
    address: request.socket.remoteAddress ?? '', userAgent: request.headers['user-agent'] ?? null, originAccepted: true,
    csrfToken: typeof token === 'string' ? token : null, setSession: () => undefined,
  };
  return contextFor(host, { requestId: newRequestId(), caller, actor });
}
