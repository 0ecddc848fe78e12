import { defineConfig } from 'vitest/config';

/** T4: nothing may depend on the machine's zone, so every test runs under three of them. */
const ZONES = ['UTC', 'Asia/Almaty', 'America/St_Johns'];

export default defineConfig({
  test: {
    projects: ZONES.map((zone) => ({
      resolve: { conditions: ['source'] },
      test: { name: zone, include: ['src/**/*.test.ts'], pool: 'forks' as const, isolate: false, env: { TZ: zone }, provide: { expectedZone: zone } },
    })),
  },
});
