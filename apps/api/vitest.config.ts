import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

const require = createRequire(import.meta.url);

/** Unit tests lie beside the source, API tests in `test`; one embedded PostgreSQL serves the whole run. */
export default defineConfig({
  resolve: {
    conditions: ['source'],
    // Otherwise the ESM and the CommonJS build of graphql both load, and neither knows the other's types.
    alias: [{ find: /^graphql$/, replacement: require.resolve('graphql') }],
  },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    environment: 'node',
    globalSetup: ['test/harness/global-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
    server: { deps: { inline: ['type-graphql', 'graphql-scalars'] } },
  },
});
