import { defineConfig } from 'vitest/config';

/** For workspaces without a configuration of their own: packages are taken from their sources, so that nothing stale is tested. */
export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: { include: ['src/**/*.test.ts', 'test/**/*.test.{ts,mjs}'], environment: 'node' },
});
