import process from 'node:process';
import fastify from 'fastify';
import pg from 'pg';
import { HAND_WRITTEN_LIST, POOL_SIZE, readyOn, startOf, tellCpuWhenAsked } from './contenders.js';

interface ListRow {
  readonly id: string; readonly number: string; readonly registeredAt: Date; readonly dueAt: Date | null; readonly state: string; readonly fullName: string | null;
  readonly accountNumber: string | null; readonly address: string | null; readonly stepId: string | null; readonly stepState: string | null; readonly stepDueAt: Date | null;
}

const { connection } = startOf(process.argv[2]);
const pool = new pg.Pool({ ...connection, max: POOL_SIZE });
pool.on('error', () => undefined);
const app = fastify();

app.get('/appeals', async () => {
  const { rows } = await pool.query<ListRow>({ name: 'list', text: HAND_WRITTEN_LIST });
  return rows.map((row) => ({
    id: row.id, number: row.number, registeredAt: row.registeredAt, dueAt: row.dueAt, state: row.state,
    customer: row.fullName === null ? null : { fullName: row.fullName },
    account: row.accountNumber === null ? null : { number: row.accountNumber, address: row.address },
    currentStep: row.stepId === null ? null : { stepId: row.stepId, state: row.stepState, dueAt: row.stepDueAt },
  }));
});

await app.listen({ host: '127.0.0.1', port: 0 });
tellCpuWhenAsked();
process.send?.(readyOn(app.server.address()));
process.on('disconnect', () => process.exit());
