import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env['ORTALYK_DEV_API'] ?? 'http://127.0.0.1:4000';

// Groups by how often they change, not by library size: a release touches the application only. MUI is left out on purpose: one
// group of it would load the grid's parts on every route.
const groups = [
  { name: 'react', test: /node_modules[\\/](?:react|react-dom|scheduler)[\\/]/, priority: 30 },
  { name: 'data', test: /node_modules[\\/](?:@apollo|graphql|graphql-ws|rxjs|optimism|@wry)[\\/]/, priority: 20 },
  { name: 'app', test: /node_modules[\\/](?:@tanstack[\\/](?:react-router|router-core|history|react-store|store)|i18next|react-i18next|@emotion)[\\/]/, priority: 10 },
];

export default defineConfig({
  plugins: [react()],
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
      '/files': api,
      '/health': api,
      '/ready': api,
    },
  },
});
