import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { shell } from './shell.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const api = `http://127.0.0.1:${process.env.API_PORT ?? 3000}`;

/** Two entries: the workplace, and the residents' light pages, which load neither React DOM's antd nor its styles. */
export default defineConfig({
  root: here('.'),
  plugins: [react(), shell(here('index.html'))],
  server: { proxy: { '^/registers/[^/]+/sheet': api, '/supplies/sheet': api, '^/nonconformities/(sheet|[^/]+/report)$': api, '^/plans/[^/]+/(document|sheet)': api, '/graphql': api, '/files': api, '/pack-files': api, '/people-sheet': api, '/standard-file': api, '/public/files': api, '/health': api } },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    manifest: true,
    // WeChat's browser on an old phone
    target: ['chrome80', 'safari13.1'],
    // The content security policy allows no inline scripts or data: fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: ['index.html', 'public.html', 'src/worker/sw.ts'].map(here).filter(existsSync),
      // a worker is known by its address
      output: { entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
    },
  },
});
