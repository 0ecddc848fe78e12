import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

// `npm run dev` starts the server on PORT, as `npm start` does.
const api = process.env['ORTALYK_DEV_API'] ?? `http://127.0.0.1:${process.env['PORT'] ?? '4000'}`;

// Groups by how often they change, not by library size: a release touches the application only. MUI is left out on purpose: one
// group of it would load the grid's parts on every route.
const groups = [
  { name: 'react', test: /node_modules[\\/](?:react|react-dom|scheduler)[\\/]/, priority: 30 },
  { name: 'data', test: /node_modules[\\/](?:@apollo|graphql|graphql-ws|rxjs|optimism|@wry)[\\/]/, priority: 20 },
  { name: 'app', test: /node_modules[\\/](?:@tanstack[\\/](?:react-router|router-core|history|react-store|store)|i18next|react-i18next|@emotion)[\\/]/, priority: 10 },
  // What nearly every page needs anyway travels in one file instead of forty small ones.
  { name: 'shared', test: /node_modules|src[\\/](?:ui|text|access|graphql)[\\/]/, minShareCount: 9, priority: 1 },
];

const worthIt = /\.(?:js|css|svg|html|json)$/;
const smallestBytes = 1024;

/** Lays `.br` and `.gz` beside every text file of the build: the server sends them as they are and spends nothing on compressing. */
function precompress(): Plugin {
  let folder = 'dist';
  return {
    name: 'precompress',
    apply: 'build',
    configResolved(config) {
      folder = path.resolve(config.root, config.build.outDir);
    },
    closeBundle() {
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!worthIt.test(name)) continue;
        const file = path.join(folder, name);
        const bytes = readFileSync(file);
        if (bytes.length < smallestBytes) continue;
        writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
        writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }));
      }
    },
  };
}

export default defineConfig({
  plugins: [react(), precompress()],
  base: '/',
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: {
    target: 'es2022',
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
  server: {
    proxy: {
      '/graphql': { target: api, ws: true },
      // An object, not a bare address: the Origin check wants the host as the browser wrote it.
      '/files': { target: api },
      '/imports': { target: api },
      '/export': { target: api },
      '/health': api,
      '/ready': api,
    },
  },
});
