import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { CHUNKS } from './build-tools/chunks.ts';
import { knowledge } from './build-tools/knowledge.ts';
import { lucide } from './build-tools/lucide.ts';
import { neverHydrates } from './build-tools/never_hydrates.ts';
import { preload } from './build-tools/preload.ts';
import { serviceWorker } from './build-tools/service-worker.ts';
import { staticShell } from './build-tools/shell.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const BUNDLE = here('../build/knowledge/bundle.json');

export default defineConfig(({ mode }) => ({
  plugins: [
    ...(mode === 'test' ? [] : [lucide()]),
    svelte(),
    neverHydrates(),
    knowledge(BUNDLE),
    staticShell(here('src/app/shell.ts')),
    preload(),
    serviceWorker({ entry: here('src/sw/main.ts'), plugins: [knowledge(BUNDLE, { emit: false })] }),
  ],
  // Component tests run the browser's half of Svelte.
  resolve: mode === 'test' ? { conditions: ['browser'] } : {},
  build: {
    target: 'es2022',
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    rolldownOptions: {
      output: { codeSplitting: { groups: CHUNKS } },
      checks: { pluginTimings: false },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8000', '/_allauth': 'http://127.0.0.1:8000' } },
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    environment: 'happy-dom',
    setupFiles: ['tests/support/setup.ts'],
    restoreMocks: true,
    // Files share a worker and its modules: a third of the time. So each test starts on an empty phone (setup.ts).
    pool: 'threads',
    isolate: false,
  },
}));
