/**
 * A separate process for the tests of the supervisor: opens the database of a folder, writes numbered rows as fast as it can and
 * reports each commit on standard output, so that the test can kill it and see whether an acknowledged row is missing.
 */
import pg from 'pg';
import { openDatabase } from './index.js';

const [dataFolder = '', task = 'hold'] = process.argv.slice(2);
const database = await openDatabase({ dataFolder });
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
say(`open owned=${database.owned}`);

if (task === 'write') {
  const pool = new pg.Pool({ ...database.connection, max: 4 });
  await pool.query('create table if not exists acknowledged (id bigint generated always as identity primary key)');
  const write = async (): Promise<never> => {
    for (;;) {
      const { rows } = await pool.query<{ id: string }>('insert into acknowledged default values returning id');
      say(`row ${rows[0]?.id}`);
    }
  };
  await Promise.all([write(), write(), write(), write()]);
}

process.once('SIGTERM', () => {
  void database.stop().then(() => {
    say('stopped');
    process.exit(0);
  });
});
setInterval(() => undefined, 1000);
