import process from 'node:process';
import path from 'node:path';
import { createApi } from '../api.js';
import { openOrm } from '../db/open-orm.js';
import { systemClock } from '../platform/clock.js';
import { createLogger } from '../platform/logger.js';
import { rootFolder } from '../platform/settings.js';
import { POOL_SIZE, readyOn, startOf, tellCpuWhenAsked } from './contenders.js';

// The product as `main.ts` puts it together: sessions, permissions, scopes, limits, headers.
const { connection, dataFolder } = startOf(process.argv[2]);
const opened = await openOrm({ connection, poolSize: POOL_SIZE });
const api = await createApi({
  opened, clock: systemClock, log: createLogger('warn'), dataFolder, webFolder: path.join(rootFolder, 'apps/web/dist'), publicUrl: null, trustProxy: false,
});
await api.app.listen({ host: '127.0.0.1', port: 0 });
tellCpuWhenAsked();
process.send?.(readyOn(api.app.server.address()));
process.on('disconnect', () => void api.stop().then(() => opened.close()).finally(() => process.exit()));
