import type { FastifyInstance } from 'fastify';
import { pendingMigrations } from '../db/migrate.js';
import type { OpenedOrm } from '../db/open-orm.js';

/** `/health`: the process lives. `/ready`: it can serve, that is, the database answers and is migrated. */
export function healthRoutes(app: FastifyInstance, opened: OpenedOrm): void {
  let migrated = false;
  app.get('/health', async (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));
  app.get('/ready', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    try {
      await opened.db.row('select 1');
      migrated ||= (await pendingMigrations(opened)).length === 0;
      return await reply.code(migrated ? 200 : 503).send({ status: migrated ? 'ready' : 'migrations pending' });
    } catch {
      return reply.code(503).send({ status: 'database unreachable' });
    }
  });
}
