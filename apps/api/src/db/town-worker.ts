import { parentPort, workerData } from 'node:worker_threads';
import { BATCHES_AHEAD, type TownWork, encodeTown } from './encoded-town.js';
import { openOrm } from './open-orm.js';
import { townSource } from './town-source.js';

const { connection, passwordHashes, measures, seed, asOf, snapshotIds, columns } = workerData as TownWork;
const opened = await openOrm({ connection, poolSize: 1, applicationName: 'ortalyk-town' });
const source = await townSource(opened, { measures, seed, asOf, snapshotIds, columns });
await opened.close();

let ahead = 0;
let wake: () => void = () => undefined;
parentPort?.on('message', () => {
  ahead -= 1;
  wake();
});

for (const batch of encodeTown({ ...source, passwordHashOf: (login) => passwordHashes.get(login) ?? '' }, columns)) {
  // Its memory is handed over instead of copied.
  parentPort?.postMessage(batch, [batch.bytes.buffer]);
  ahead += 1;
  while (ahead >= BATCHES_AHEAD) await new Promise<void>((resolve) => { wake = resolve; });
}
parentPort?.postMessage(null);
parentPort?.removeAllListeners('message');
parentPort?.unref();
