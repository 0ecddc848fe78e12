import { createServer } from 'node:http';
import process from 'node:process';
import pg from 'pg';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { jsonPgSmartTags } from 'postgraphile/utils';
import { POOL_SIZE, readyOn, startOf, tellCpuWhenAsked } from './contenders.js';

const { connection } = startOf(process.argv[2]);
const pool = new pg.Pool({ ...connection, max: POOL_SIZE });
pool.on('error', () => undefined);

// An account operation that undoes another and the one it undoes would be given one field name.
const oneNameEach = jsonPgSmartTags({
  version: 1, config: { constraint: { 'account_operation.account_operation_undoes_id_fkey': { tags: { foreignFieldName: 'undoneBy' } } } },
});

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  plugins: [oneNameEach],
  pgServices: [makePgService({ pool, schemas: ['public'] })],
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
  grafast: { explain: false },
});
const server = createServer();
await instance.createServ(grafserv).addTo(server);
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
tellCpuWhenAsked();
process.send?.(readyOn(server.address()));
process.on('disconnect', () => process.exit());
